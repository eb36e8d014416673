import * as z from 'zod'
import { Norm } from '../../norms/norm.js'
import { NormState } from '../../norms/trace.js'
import type { NormRow } from '../../ports.js'
import { AnchorProperties, withAnchor } from './anchor-row.js'
import { eIdOf } from './flat.js'

/** The nested parts of a norm: kept as one JSON text, because properties of Neo4j are flat, and checked when read. */
export const NormParts = Norm.pick({
  cue: true,
  bearer: true,
  counterparty: true,
  action: true,
  target: true,
  conditions: true,
  exceptions: true,
  deadline: true,
  references: true
})

/** Properties of a (:NormRevision). `bearerText` is there to be searched. */
export const RevisionProperties = Norm.pick({ modality: true, quote: true, statement: true, confidence: true, start: true, end: true, rule: true }).extend({
  id: z.string(),
  norm: z.string(),
  work: z.string(),
  expression: z.string(),
  bearerText: z.string().nullable(),
  ordinal: z.int().describe('place among the norms of the analysis'),
  parts: z.string(),
  ...AnchorProperties.shape
})
export type RevisionProperties = z.infer<typeof RevisionProperties>

const Parts = z.string().transform((json, context) => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    context.addIssue('the parts of the norm are not JSON')
    return z.NEVER
  }
}).pipe(NormParts)

/** A norm with its revision, as queries return it. */
export const NormRecord = RevisionProperties.omit({ bearerText: true, ordinal: true }).extend({ parts: Parts, provisionId: z.string(), state: NormState }).transform((row): NormRow => {
  const { id: revision, norm, parts, ...rest } = withAnchor(row)
  return { ...rest, ...parts, id: norm, revision, provision: eIdOf(row.provisionId) }
})
