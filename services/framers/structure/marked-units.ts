import type { Range } from '../draft.js'
import { readMarker } from './marker.js'
import type { Marker } from './marker.js'
import { paragraphHeading } from './paragraph-heading.js'
import type { Unit } from './unit.js'

/** After the heading of a numbered paragraph, or at once, a list may begin in the same line: `(d) Awards. (1) ...`. */
const FIRST_OF_LIST = /^[\s.:—–-]*(?=\((?:1|i|A|a)\)(?:\s|\())/
const HEADING_BEFORE_LIST = /^\s*[^.;:()\n]{2,120}[.:—–-]+\s*(?=\((?:1|i|A|a)\)\s)/

/** A sentence up to its colon leads in the list; it is no heading. */
const isLeadIn = (words: string): boolean => /:\s*$/.test(words) && (words.trim().length > 60 || /\b(shall|may|must|will|is|are|can|agrees?)\b/.test(words))

interface Split { from: number, to: number, marker: Marker, heading: string | null }

/** A numbered text as its numbers: usually one, more where a list begins in the same line. Positions are in the text. */
export function splitMarkers (text: string, emphasis: readonly Range[]): Split[] {
  const splits: Split[] = []
  let from = 0
  for (let turn = 0; turn < 5; turn++) {
    const marker = readMarker(text.slice(from, from + 200))
    if (marker === null) break
    const after = from + marker.length
    const heading = paragraphHeading(text, after, emphasis)
    const rest = text.slice(after, after + 200)
    const inner = FIRST_OF_LIST.exec(heading === null ? rest : text.slice(heading.end, heading.end + 50))
    const plain = inner === null ? HEADING_BEFORE_LIST.exec(rest) : null
    const next = inner !== null ? (heading?.end ?? after) + inner[0].length : plain !== null ? after + plain[0].length : null
    const words = heading?.heading ?? (plain === null || isLeadIn(plain[0]) ? null : plain[0].trim().replace(/[\s.:—–-]+$/, ''))
    splits.push({ from, to: next ?? text.length, marker, heading: words })
    if (next === null) return splits
    from = next
  }
  const last = splits.at(-1)
  if (last !== undefined) last.to = text.length
  return splits
}

/** The numbered provisions that stand in a line after the number of their section. */
export function markedUnits (unit: Unit, from: number, text: string): Unit[] {
  return splitMarkers(text, []).map(split => ({ type: 'MARKED', block: unit.block, from: from + split.from, to: from + split.to, marker: split.marker, heading: split.heading, level: 0 }))
}
