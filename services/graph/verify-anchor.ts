import type { Anchor } from '../norms/anchor.js'
import { isVerbatim } from '../norms/anchor.js'
import { codePoints } from '../norms/code-points.js'

/** What an anchor is checked against: the clause's own words and where they begin, and the whole text where they do not settle it. */
export interface Evidence {
  hash: string
  clause: { start: number, text: string }
  text: string | null
}

/** UTF-16 positions at which the text holds the words, two at most: more tell no more. */
function places (text: string, words: string): number[] {
  const first = text.indexOf(words)
  if (first === -1) return []
  const second = text.indexOf(words, first + 1)
  return second === -1 ? [first] : [first, second]
}

/** Looks for a quote that is not at its place: by the words around it, then alone. */
function repair (anchor: Anchor, text: string): Anchor {
  const inContext = places(text, anchor.prefix + anchor.quote + anchor.suffix).map(at => at + anchor.prefix.length)
  const found = inContext.length > 0 ? inContext : places(text, anchor.quote)
  const [only, other] = found
  if (only === undefined) return { ...anchor, state: 'BROKEN' }
  if (other !== undefined) return { ...anchor, state: 'AMBIGUOUS' }
  const points = codePoints(text)
  return { ...anchor, start: points.fromUtf16(only), end: points.fromUtf16(only + anchor.quote.length), state: 'REPAIRED' }
}

/**
 * The anchor with the state that the evidence gives it; the stored state counts for nothing. VERIFIED: the quote
 * stands at its place in the text that it was taken from. REPAIRED: it stands at one other place, which is given.
 */
export function verifyAnchor (anchor: Anchor, evidence: Evidence): Anchor {
  const { clause, text } = evidence
  if (anchor.expressionHash === evidence.hash) {
    const inClause = { ...anchor, start: anchor.start - clause.start, end: anchor.end - clause.start }
    if (inClause.start >= 0 && isVerbatim(codePoints(clause.text), inClause)) return { ...anchor, state: 'VERIFIED' }
    if (text !== null && isVerbatim(codePoints(text), anchor)) return { ...anchor, state: 'VERIFIED' }
  }
  return text === null ? { ...anchor, state: 'BROKEN' } : repair(anchor, text)
}
