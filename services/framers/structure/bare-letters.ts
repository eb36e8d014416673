import { readNumeral } from './numerals.js'
import type { NumeralStyle, Reading } from './numerals.js'

/** A list of letters or small Roman numerals that is open, and its last number. */
interface OpenList { style: NumeralStyle, value: number }

/** Words of two letters that may begin a line, and could be numbers that were put in: `(by)` after `(b)`. */
const WORDS = /^(?:a[mnst]|be|by|do|go|he|i[fnst]|m[ey]|no|o[fhnr]|so|to|up|us|we)$/
const LETTERS = /^([a-z]{1,5})(?:\s+(?=\S)|$)/

/** A letter that numbers the words after it. */
export interface BareLetter { bare: string, length: number, readings: Reading[] }

/** The letter that a line begins with, where it is one that could be a number. */
export function readBareLetter (line: string): BareLetter | null {
  const match = LETTERS.exec(line)
  if (match === null) return null
  const bare = match[1] as string
  const readings = WORDS.test(bare) ? [] : readNumeral(bare).filter(({ style }) => style === 'alpha' || style === 'roman')
  return readings.length === 0 ? null : { bare, length: bare.length, readings }
}

const follows = (last: number, value: number): boolean => value > last && value <= Math.floor(last) + 1

/**
 * Takes a letter into the open lists, innermost last, where it goes on with one of them or, after a lead-in, begins a
 * new one; false where it does neither and is a word.
 */
export function takeLetter (open: OpenList[], { readings }: BareLetter, isLedIn: boolean): boolean {
  const first = readings.find(({ style, value }) => value <= 1 && (open.length === 0 || style !== open.at(-1)?.style))
  if (isLedIn && first !== undefined) {
    open.push({ ...first })
    return true
  }
  for (let at = open.length - 1; at >= 0; at--) {
    const list = open[at] as OpenList
    const next = readings.find(({ style, value }) => style === list.style && follows(list.value, value))
    if (next === undefined) continue
    list.value = next.value
    open.length = at + 1
    return true
  }
  return false
}
