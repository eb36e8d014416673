import * as z from 'zod'
import { Definition } from '../../norms/definition.js'
import type { DefinitionRow } from '../../ports.js'
import { AnchorProperties, withAnchor } from './anchor-row.js'
import { eIdOf, optional } from './flat.js'

/** Properties of a (:Definition). */
export const DefinitionProperties = Definition.omit({ provision: true }).extend({
  id: z.string(),
  expression: z.string(),
  provisionId: z.string(),
  ...AnchorProperties.shape
})
export type DefinitionProperties = z.infer<typeof DefinitionProperties>

/** A definition as queries return it. */
export const DefinitionRecord = DefinitionProperties.extend({ identity: optional(z.string()), scopeProvision: optional(z.string()) }).transform((row): DefinitionRow => {
  const { identity, ...rest } = withAnchor(row)
  return { ...rest, id: identity ?? row.id, version: row.id, provision: eIdOf(row.provisionId) }
})
