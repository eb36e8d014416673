import * as z from 'zod'
import { Span } from './span.js'
import type { CodePoints } from './code-points.js'

/** How sure we are that the quote stands where the anchor says. */
export const AnchorState = z.enum(['VERIFIED', 'REPAIRED', 'AMBIGUOUS', 'BROKEN'])
export type AnchorState = z.infer<typeof AnchorState>

/**
 * Where a quotation stands: both selectors of the W3C Web Annotation model and the hash of the text
 * they were taken from (a position alone breaks at the first edit).
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export const Anchor = Span.extend({
  expressionHash: z.string().describe('sha256 of the normalised text that the positions count in'),
  quote: z.string().min(1).describe('exactly the text between start and end'),
  prefix: z.string().describe('up to 32 code points before the quote'),
  suffix: z.string().describe('up to 32 code points after the quote'),
  state: AnchorState
})
export type Anchor = z.infer<typeof Anchor>

const CONTEXT = 32

/** Anchors a range of the text. The quote is cut from the text itself, so the result is VERIFIED. */
export function anchorAt (text: CodePoints, expressionHash: string, span: Span): Anchor {
  return {
    start: span.start,
    end: span.end,
    expressionHash,
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, Math.min(text.length, span.end + CONTEXT)),
    state: 'VERIFIED'
  }
}

/** True where the words may be shown as a quotation at all. */
export const isQuotable = ({ state }: Pick<Anchor, 'state'>): boolean => state === 'VERIFIED' || state === 'REPAIRED'

/** True where the quote is exactly the slice of the text that the positions name. */
export const isVerbatim = (text: CodePoints, claim: Span & { quote: string }): boolean =>
  claim.end > claim.start && claim.end <= text.length && text.slice(claim.start, claim.end) === claim.quote
