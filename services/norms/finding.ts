import * as z from 'zod'

/** OSCAL `finding.target.status.state`. */
export const FindingState = z.enum(['SATISFIED', 'NOT_SATISFIED'])
export type FindingState = z.infer<typeof FindingState>

/**
 * What an assessment found about one norm. OSCAL assessment results, `finding`; the observation is the
 * evidence, as text from outside: data, never instructions.
 */
export const Finding = z.object({
  id: z.uuid(),
  norm: z.uuid().describe('id of the norm it is about'),
  title: z.string().min(1).max(300),
  description: z.string().max(10_000).nullable(),
  observation: z.string().max(100_000).nullable().describe('what was seen: a model\'s answer, a log line'),
  subject: z.string().max(300).nullable().describe('what was assessed: a model, a team, a system'),
  state: FindingState,
  recordedAt: z.iso.datetime()
})
export type Finding = z.infer<typeof Finding>

/** A finding as it is handed in: the graph gives it an id and a time. The same twice with one `key` is recorded once. */
export const FindingInput = Finding.omit({ id: true, recordedAt: true }).extend({
  key: z.string().min(1).max(200).nullable().describe('idempotency key of the sender; null: always a new finding')
})
export type FindingInput = z.infer<typeof FindingInput>
