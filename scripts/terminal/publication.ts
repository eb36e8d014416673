import * as z from 'zod'
import type { Publication } from '../../services/ports.js'

const count = z.int().min(0)

/** A line of `studio ingest --json`: what became of one document. */
export const PublicationRecord = z.object({
  source: z.string().min(1).describe('name of the file or stream it was read from'),
  work: z.string().min(1),
  expression: z.string().min(1).describe('id of the version that is current now'),
  title: z.string().min(1),
  status: z.enum(['CREATED', 'UPDATED', 'UNCHANGED']).describe('UNCHANGED: nothing was written'),
  provisions: count,
  definitions: count,
  references: count,
  diagnostics: count.describe('how many things the reader and the analysis had to say about it; `studio parse --json` prints them'),
  norms: z.object({ kept: count, added: count, retired: count }),
  validFrom: z.string().nullable().describe('first day on which it applies; null where nobody says'),
  current: z.boolean().describe('false: another version is in force today'),
  anchors: z.object({ VERIFIED: count, REPAIRED: count, AMBIGUOUS: count, BROKEN: count }).describe('what became of the anchors of findings, retired norms and definitions in the new text'),
  extraction: z.object({ extracted: count, reused: count }).nullable().describe('provisions in which norms were looked for, and from which they were taken over'),
  writes: z.object({
    nodesCreated: count, nodesDeleted: count, relationshipsCreated: count, relationshipsDeleted: count, propertiesSet: count
  }).describe('from the summaries of the driver')
}) satisfies z.ZodType<Publication & { source: string }>

/** A document that was refused, and why; nothing of it was written. */
export const RefusalRecord = z.object({
  source: z.string(),
  code: z.string().min(1).describe('stable code of the error'),
  message: z.string().min(1)
})
