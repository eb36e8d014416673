import type { CodePoints } from '../../norms/code-points.js'
import { isVerbatim } from '../../norms/anchor.js'
import type { Part } from '../../norms/norm.js'
import type { Range } from '../draft.js'

/** Positions in code points and the words that stand there. */
export interface Quotation { start: number, end: number, quote: string }

/** Turns a range into a verified quotation; null where it is empty, out of the text, or cuts a character in two. */
export function quotationAt (text: string, points: CodePoints, range: Range): Quotation | null {
  if (range.from < 0 || range.to > text.length || range.to <= range.from) return null
  const quotation = { start: points.fromUtf16(range.from), end: points.fromUtf16(range.to), quote: text.slice(range.from, range.to) }
  return isVerbatim(points, quotation) ? quotation : null
}

/** The same for a part of a norm. */
export function partAt (text: string, points: CodePoints, part: Range & { inherited: boolean }): Part | null {
  const found = quotationAt(text, points, part)
  return found === null ? null : { text: found.quote, start: found.start, end: found.end, inherited: part.inherited }
}
