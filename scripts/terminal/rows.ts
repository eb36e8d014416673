import * as z from 'zod'
import { Anchor } from '../../services/norms/anchor.js'
import { Finding } from '../../services/norms/finding.js'
import { Norm } from '../../services/norms/norm.js'
import { Reference } from '../../services/norms/reference.js'
import { RECORDS } from '../../services/norms/record.js'
import { NormState, Trace } from '../../services/norms/trace.js'
import { Change } from '../../services/norms/version-difference.js'
import type { FindingRow, NormRow, ReferenceRow, SearchHit } from '../../services/ports.js'
import { PublicationRecord, RefusalRecord } from './publication.js'

/** A line of `studio norms --json`: a norm with its revision in force, and where it stands. */
export const GraphNorm = Norm.extend({
  revision: z.uuid(),
  work: z.string().min(1),
  expression: z.string().min(1),
  provisionId: z.string().min(1),
  state: NormState,
  anchor: Anchor
}) satisfies z.ZodType<NormRow>

/** A line of `studio references --json`: a citation, where it stands, and what it leads to in the graph. */
export const GraphReference = Reference.extend({
  id: z.string().min(1),
  expression: z.string().min(1),
  provisionId: z.string().min(1),
  anchor: Anchor,
  targetIds: z.array(z.string()).describe('ids of the provisions that it leads to'),
  workIds: z.array(z.string()).describe('ids of the other works that it cites')
}) satisfies z.ZodType<ReferenceRow>

/** A line of `studio search --json`. */
export const Hit = z.object({
  kind: z.enum(['PROVISION', 'NORM', 'DEFINITION']),
  id: z.string().min(1),
  work: z.string().min(1),
  expression: z.string().min(1),
  label: z.string().min(1).describe('how a person cites the provision'),
  text: z.string().describe('the words that were found'),
  score: z.number().describe('for ordering within one answer only')
}) satisfies z.ZodType<SearchHit>

/** A line of `studio finding list --json`. */
export const FindingRecord = Finding.extend({ work: z.string().min(1) }) satisfies z.ZodType<FindingRow>

/** Every type of record that a verb prints with `--json`; those of `studio parse` come first. */
export const SCHEMAS = {
  ...RECORDS,
  publication: PublicationRecord,
  refusal: RefusalRecord,
  'graph-norm': GraphNorm,
  'graph-reference': GraphReference,
  hit: Hit,
  finding: FindingRecord,
  change: Change,
  trace: Trace
} as const
