import * as z from 'zod'
import { Anchor, AnchorState } from './anchor.js'
import { AnchorDecision } from './anchor-check.js'
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

/** Where the words of a finding stand in the current version of the regulation. */
export const TracedNow = z.object({
  check: z.uuid().describe('id of the check of the anchor'),
  expression: z.string().min(1).describe('the current version'),
  state: AnchorState,
  anchor: Anchor.nullable().describe('where they stand now, or which words are proposed instead'),
  eId: z.string().nullable().describe('the clause'),
  label: z.string().nullable(),
  decision: AnchorDecision.nullable().describe('what a person decided; null where nobody did')
})
export type TracedNow = z.infer<typeof TracedNow>

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
    current: z.boolean().describe('false: another version of the work is in force')
  }),
  now: TracedNow.nullable().describe('where the words stand in the current version; null where that is this one, or they were not checked against it')
})
export type Trace = z.infer<typeof Trace>
