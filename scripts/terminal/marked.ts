import type { Anchor } from '../../services/norms/anchor.js'
import { isQuotable } from '../../services/norms/anchor.js'
import { codePoints } from '../../services/norms/code-points.js'
import type { ClauseText } from '../../services/norms/trace.js'

/** A clause cut at the quoted words: the words before, the words themselves, the words after. */
export interface Marked { before: string, quote: string, after: string }

/** True where the quoted words lie wholly within the clause's own words; a lead-in or a child may hold some of them. */
export const standsIn = (clause: ClauseText, { start, end }: Anchor): boolean =>
  start >= clause.start && end <= clause.start + codePoints(clause.text).length

/**
 * Finds the quoted words in the clause by their position and compares them once more; null where they are not
 * verified or do not stand wholly within the clause's own words.
 */
export function markedIn (clause: ClauseText, anchor: Anchor): Marked | null {
  if (!isQuotable(anchor) || !standsIn(clause, anchor)) return null
  const points = codePoints(clause.text)
  const start = anchor.start - clause.start
  const end = anchor.end - clause.start
  if (points.slice(start, end) !== anchor.quote) return null
  return { before: points.slice(0, start), quote: anchor.quote, after: points.slice(end, points.length) }
}
