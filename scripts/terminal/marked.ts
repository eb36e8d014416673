import type { Anchor } from '../../services/norms/anchor.js'
import { codePoints } from '../../services/norms/code-points.js'
import type { ClauseText } from '../../services/norms/trace.js'

/** A clause cut at the quoted words: the words before, the words themselves, the words after. */
export interface Marked { before: string, quote: string, after: string }

/** True where the words may be shown as a quotation at all. */
export const isQuotable = (anchor: Anchor): boolean => anchor.state === 'VERIFIED' || anchor.state === 'REPAIRED'

/**
 * Finds the quoted words in the clause by their position and compares them once more; null where they are not
 * verified or do not stand wholly within the clause's own words.
 */
export function markedIn (clause: ClauseText, anchor: Anchor): Marked | null {
  if (!isQuotable(anchor)) return null
  const points = codePoints(clause.text)
  const start = anchor.start - clause.start
  const end = anchor.end - clause.start
  if (start < 0 || end > points.length || points.slice(start, end) !== anchor.quote) return null
  return { before: points.slice(0, start), quote: anchor.quote, after: points.slice(end, points.length) }
}
