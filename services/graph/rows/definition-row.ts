import * as z from 'zod'
import { AnchorState } from '../../norms/anchor.js'
import { Definition } from '../../norms/definition.js'
import type { DefinitionRow } from '../../ports.js'
import { eIdOf } from './flat.js'

/** Properties of a (:Definition). */
export const DefinitionProperties = Definition.omit({ provision: true }).extend({
  id: z.string(),
  expression: z.string(),
  provisionId: z.string(),
  expressionHash: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchorState: AnchorState
})
export type DefinitionProperties = z.infer<typeof DefinitionProperties>

/** A definition as queries return it. */
export const DefinitionRecord = DefinitionProperties.transform((row): DefinitionRow => {
  const { expressionHash, prefix, suffix, anchorState, ...definition } = row
  const { start, end, quote } = definition
  return { ...definition, provision: eIdOf(row.provisionId), anchor: { start, end, expressionHash, quote, prefix, suffix, state: anchorState } }
})
