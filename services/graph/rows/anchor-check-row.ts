import * as z from 'zod'
import { Anchor } from '../../norms/anchor.js'
import { AnchorCheck } from '../../norms/anchor-check.js'
import { optional } from './flat.js'

/** Anchors inside a check are kept as JSON texts, because properties of Neo4j are flat, and checked when read. */
const Json = <T extends z.ZodType>(schema: T) => z.string().transform((json, context) => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    context.addIssue('the anchor is not JSON')
    return z.NEVER
  }
}).pipe(schema)

/** Properties of an (:AnchorCheck) when it is created. `queuedAt` is there while a person has to decide. */
export const AnchorCheckProperties = AnchorCheck.omit({ before: true, after: true, candidates: true, decision: true, decidedAt: true, note: true }).extend({
  before: z.string(), after: z.string(), candidates: z.string(), queuedAt: z.string().nullable()
})
export type AnchorCheckProperties = z.infer<typeof AnchorCheckProperties>

/** A check as queries return it. */
export const AnchorCheckRecord = AnchorCheck.omit({ before: true, after: true, candidates: true }).extend({
  before: Json(Anchor),
  after: Json(Anchor.nullable()),
  candidates: Json(z.array(Anchor)),
  provision: optional(z.string()),
  decision: optional(AnchorCheck.shape.decision.unwrap()),
  decidedAt: optional(z.string()),
  note: optional(z.string())
})

/** A check as the properties of its node. */
export const toProperties = ({ before, after, candidates, decision, decidedAt, note, ...rest }: AnchorCheck): AnchorCheckProperties => ({
  ...rest, before: JSON.stringify(before), after: JSON.stringify(after), candidates: JSON.stringify(candidates), queuedAt: rest.state === 'VERIFIED' ? null : rest.checkedAt
})
