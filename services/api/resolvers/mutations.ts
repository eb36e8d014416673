import { recordFinding } from '../../auditors/record-finding.js'
import { ingest } from '../../framers/ingest.js'
import type { MutationResolvers } from '../generated/schema-types.js'

/** Everything that the API can change: each calls one workflow. */
export const mutations = {
  ingestRegulation: async (_, { input: { source, content, work } }, { ports, lexicon }) => {
    const [outcome] = await ingest(ports, lexicon, [{ source, bytes: Buffer.from(content, 'utf8'), work: work ?? null }])
    if (outcome?.publication == null) throw outcome?.error ?? new Error('ingest told no outcome')
    return outcome.publication
  },
  recordFinding: async (_, { input }, { ports }) => {
    const { description = null, observation = null, subject = null, key = null } = input
    return await recordFinding(ports, { ...input, description, observation, subject, key })
  }
} satisfies MutationResolvers
