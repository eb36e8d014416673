import * as z from 'zod'
import { Anchor } from './anchor.js'
import { Expression } from './expression.js'
import { Finding } from './finding.js'
import { Norm } from './norm.js'
import { Provision } from './provision.js'

/** A norm's place in its life: RETIRED norms are kept for what refers to them. */
export const NormState = z.enum(['ACTIVE', 'RETIRED'])
export type NormState = z.infer<typeof NormState>

/** A step of the heading path, from the document's top to the clause. */
export const PathStep = Provision.pick({ eId: true, kind: true, num: true, heading: true, label: true })
export type PathStep = z.infer<typeof PathStep>

/** A clause as it is shown: its own words, and where they begin in the text of the expression. */
export const ClauseText = PathStep.extend({
  start: z.int().min(0),
  text: z.string().describe('own words of the provision, without those of its children')
})
export type ClauseText = z.infer<typeof ClauseText>

/**
 * Finding -> norm -> clause -> document. `anchor.state` was computed when the trace was read: the quote is
 * shown as a quotation only where it is VERIFIED or REPAIRED.
 */
export const Trace = z.object({
  finding: Finding,
  norm: Norm.pick({ id: true, modality: true, statement: true, confidence: true }).extend({
    state: NormState,
    revision: z.uuid().describe('the revision that was in force when the finding was recorded')
  }),
  anchor: Anchor,
  clause: ClauseText,
  path: z.array(PathStep).describe('ancestors of the clause, outermost first'),
  previous: ClauseText.nullable(),
  next: ClauseText.nullable(),
  document: Expression.omit({ text: true }).extend({
    current: z.boolean().describe('false: a newer version of the work has been ingested since')
  })
})
export type Trace = z.infer<typeof Trace>
