import * as z from 'zod'
import { Reference } from '../../norms/reference.js'
import type { ReferenceRow } from '../../ports.js'
import { AnchorProperties, withAnchor } from './anchor-row.js'
import { eIdOf } from './flat.js'

/** Properties of a (:Reference). */
export const ReferenceProperties = Reference.omit({ provision: true }).extend({
  id: z.string(),
  expression: z.string(),
  provisionId: z.string(),
  ...AnchorProperties.shape
})
export type ReferenceProperties = z.infer<typeof ReferenceProperties>

/** A reference as queries return it; the provisions it refers to stand in the order of its targets. */
export const ReferenceRecord = ReferenceProperties.extend({ targetIds: z.array(z.string()), workIds: z.array(z.string()) }).transform((row): ReferenceRow => ({
  ...withAnchor(row),
  provision: eIdOf(row.provisionId),
  workIds: row.workIds.toSorted(),
  targetIds: row.targetIds.toSorted((a, b) => row.targets.indexOf(eIdOf(a)) - row.targets.indexOf(eIdOf(b)))
}))
