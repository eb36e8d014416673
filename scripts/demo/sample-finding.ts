import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { AppError } from '../../services/errors.js'
import type { FindingInput } from '../../services/norms/finding.js'
import { FindingState } from '../../services/norms/finding.js'
import type { GraphReader } from '../../services/ports.js'
import { sha256 } from '../../services/norms/hash.js'
import { upTo } from '../terminal/pages.js'

/** The finding that comes with the samples: it names its norm by words that the clause has, as ids are made by the graph. */
export const SampleFinding = z.object({
  work: z.string().min(1),
  quote: z.string().min(1).describe('words of the clause that states the norm'),
  title: z.string().min(1),
  description: z.string().min(1).nullable().default(null),
  observation: z.string().min(1).nullable().default(null),
  subject: z.string().min(1).nullable().default(null),
  state: FindingState.default('NOT_SATISFIED'),
  key: z.string().min(1).describe('records it once, however often the demo is started')
})
export type SampleFinding = z.infer<typeof SampleFinding>

/** Reads `finding.json` of a folder of samples. */
export const readSampleFinding = async (folder: URL): Promise<SampleFinding> =>
  SampleFinding.parse(JSON.parse(await readFile(new URL('finding.json', folder), 'utf8')))

/** More norms than any sample has. */
const ALL = 5_000

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** With a key that is its own for what it says: a later sample, or one about another norm, is another finding. */
const keyed = (input: FindingInput): FindingInput => ({ ...input, key: `${input.key ?? ''}/${sha256(JSON.stringify(Object.entries(input).sort()))}` })

/**
 * The sample as a finding about the norm of the graph whose words hold it.
 * @throws AppError NOT_FOUND
 */
export async function sampleInput (reader: Pick<GraphReader, 'norms'>, sample: SampleFinding): Promise<FindingInput> {
  const { work, quote, ...rest } = sample
  for await (const norm of upTo(ALL, page => reader.norms({ work, state: 'ACTIVE' }, page))) {
    if (plain(norm.quote).includes(plain(quote))) return keyed({ ...rest, norm: norm.id })
  }
  throw new AppError('NOT_FOUND', `no norm of the work \`${work}\` has the words \`${quote}\``, { place: { file: 'finding.json' } })
}
