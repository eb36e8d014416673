import { readNumeral } from './numerals.js'
import type { Reading } from './numerals.js'

/** How a number is set off: `(a)`, `a)`, `a.`, or `1.2` and `1.2.3` with its parents' numbers before it. */
export type MarkerShape = 'PAREN' | 'HALF' | 'DOT' | 'DECIMAL'

/** A printed number at the beginning of a text. */
export interface Marker {
  /** As printed: `(a)`, `1.`, `2.3`. */
  num: string
  /** Without brackets and final dot. */
  bare: string
  shape: MarkerShape
  readings: Reading[]
  /** DECIMAL: all its parts; else null. */
  path: readonly number[] | null
  /** Last value where one number stands for several: `(c)-(e) [Reserved]`; else null. */
  until: Reading[] | null
  /** Length of the number in the text; what follows begins there, perhaps with white space. */
  length: number
}

const PAREN = /^\(([A-Za-z]{1,6}|\d{1,3}[A-Za-z]{0,3}|[A-Z]{1,2}\d{1,2})\)(?:\s?(?:-|–|—|through|to|and)\s?\(([A-Za-z]{1,6}|\d{1,3})\)(?=\s*\[))?/
const HALF = /^([A-Za-z]{1,5}|\d{1,3}[a-z]?)\)(?=\s|$)/
// `S. 96` cites a section.
const DOT = /^(?![Ss]\.\s+\d)([A-Za-z]|[ivxlc]{2,5}|[IVXLC]{2,5}|([a-z])\2|\d{1,3}[A-Za-z]{0,2})\.(?=\s|$)/
// `1.5 million` is no number of a paragraph; `2.2.1 have ...` can be nothing else, nor can a name such as `3M` follow a fraction.
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,4})(\.?)(?:(?=\s+["“‘'([]?(?:\p{Lu}|\d+\p{L})|\s*$)|(?<=\.\d{1,3}\.\d{1,3}\.?)(?=\s))/u

/** The number that a text begins with; null where it begins with words. */
export function readMarker (text: string): Marker | null {
  const decimal = DECIMAL.exec(text)
  if (decimal !== null) {
    const path = (decimal[1] as string).split('.').map(Number)
    return { num: decimal[0], bare: decimal[1] as string, shape: 'DECIMAL', readings: [{ style: 'digit', value: path.at(-1) as number }], path, until: null, length: decimal[0].length }
  }
  for (const [shape, pattern] of [['PAREN', PAREN], ['HALF', HALF], ['DOT', DOT]] as const) {
    const match = pattern.exec(text)
    if (match === null) continue
    const bare = match[1] as string
    const readings = readNumeral(bare)
    if (readings.length === 0) return null
    const until = shape === 'PAREN' && match[2] !== undefined ? readNumeral(match[2]) : null
    return { num: `${match[0]}`, bare, shape, readings, path: null, until, length: match[0].length }
  }
  return null
}
