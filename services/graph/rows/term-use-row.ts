import * as z from 'zod'
import { anchorAt } from '../../norms/anchor.js'
import { codePoints } from '../../norms/code-points.js'
import type { TermUseRow } from '../../ports.js'

/** A (:Provision)-[:USES_TERM]->(:Definition): where the words of a provision use a term, in code points of the expression. `id` names both ends. */
export const TermUseProperties = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  starts: z.array(z.int()),
  ends: z.array(z.int())
})
export type TermUseProperties = z.infer<typeof TermUseProperties>

/** Most uses in one list. */
export const MAX_USES = 1_000

/** The uses of one definition in one provision as queries return them: with the words of the provision, from which anchors are cut. */
export const TermUseRecord = z.object({
  provisionId: z.string(),
  definitionId: z.string(),
  term: z.string(),
  text: z.string(),
  offset: z.int(),
  expressionHash: z.string(),
  starts: z.array(z.int()),
  ends: z.array(z.int())
})
export type TermUseRecord = z.infer<typeof TermUseRecord>

/** Each use with its anchor, in document order; the first 1,000. */
export function toTermUses (records: readonly TermUseRecord[]): TermUseRow[] {
  return records.flatMap(({ provisionId, definitionId, term, text, offset, expressionHash, starts, ends }) => {
    const points = codePoints(text)
    return starts.map((start, index): TermUseRow => {
      const { prefix, suffix, quote, state } = anchorAt(points, expressionHash, { start: start - offset, end: (ends[index] ?? start) - offset })
      const anchor = { start, end: ends[index] ?? start, expressionHash, quote, prefix, suffix, state }
      return { term, definitionId, provisionId, anchor }
    })
  }).sort((a, b) => a.anchor.start - b.anchor.start).slice(0, MAX_USES)
}
