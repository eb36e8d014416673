import * as z from 'zod'
import type { Anchor } from '../../norms/anchor.js'
import { AnchorState } from '../../norms/anchor.js'

/** Properties of every node that quotes: what its anchor has beside the range and the quote. */
export const AnchorProperties = z.object({
  expressionHash: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchorState: AnchorState
})

/** A row that quotes, with its anchor in one piece. */
export function withAnchor<T extends z.infer<typeof AnchorProperties> & { start: number, end: number, quote: string }> (row: T): Omit<T, keyof z.infer<typeof AnchorProperties>> & { anchor: Anchor } {
  const { expressionHash, prefix, suffix, anchorState, ...rest } = row
  const { start, end, quote } = rest
  return { ...rest, anchor: { start, end, expressionHash, quote, prefix, suffix, state: anchorState } }
}
