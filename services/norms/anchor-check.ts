import * as z from 'zod'
import { Anchor, AnchorState } from './anchor.js'

/** What quotes a text and outlives its version. */
export const AnchorSubject = z.enum(['FINDING', 'NORM', 'DEFINITION'])
export type AnchorSubject = z.infer<typeof AnchorSubject>

/** What a person decided about an anchor that did not verify. */
export const AnchorDecision = z.enum(['ACCEPT', 'REJECT'])
export type AnchorDecision = z.infer<typeof AnchorDecision>

/** What became of one anchor in one version. The anchor into the old version stays beside it, and stays verified there. */
export const AnchorCheck = z.object({
  id: z.uuid(),
  kind: AnchorSubject,
  subject: z.string().min(1).describe('id of the finding, norm or definition'),
  work: z.string().min(1),
  expression: z.string().min(1).describe('the version that it was checked against'),
  provision: z.string().nullable().describe('id of the provision in which the new anchor stands'),
  checkedAt: z.string(),
  state: AnchorState,
  before: Anchor.describe('into the version that the words were taken from'),
  after: Anchor.nullable().describe('where the words stand now, or the words that are proposed instead'),
  candidates: z.array(Anchor).describe('places that it may be, where AMBIGUOUS'),
  decision: AnchorDecision.nullable(),
  decidedAt: z.string().nullable(),
  note: z.string().max(2_000).nullable()
})
export type AnchorCheck = z.infer<typeof AnchorCheck>
