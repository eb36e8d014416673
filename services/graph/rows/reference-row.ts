import * as z from 'zod'
import { AnchorState } from '../../norms/anchor.js'
import { Reference } from '../../norms/reference.js'
import type { ReferenceRow } from '../../ports.js'
import { eIdOf } from './flat.js'

/** Properties of a (:Reference). */
export const ReferenceProperties = Reference.omit({ provision: true }).extend({
  id: z.string(),
  expression: z.string(),
  provisionId: z.string(),
  expressionHash: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchorState: AnchorState
})
export type ReferenceProperties = z.infer<typeof ReferenceProperties>

/** A reference as queries return it; the provisions it refers to stand in the order of its targets. */
export const ReferenceRecord = ReferenceProperties.extend({ targetIds: z.array(z.string()) }).transform((row): ReferenceRow => {
  const { expressionHash, prefix, suffix, anchorState, ...reference } = row
  const { start, end, quote, targets } = reference
  return {
    ...reference,
    provision: eIdOf(row.provisionId),
    targetIds: row.targetIds.toSorted((a, b) => targets.indexOf(eIdOf(a)) - targets.indexOf(eIdOf(b))),
    anchor: { start, end, expressionHash, quote, prefix, suffix, state: anchorState }
  }
})
