import { recordFinding } from '../../auditors/record-finding.js'
import type { MutationResolvers } from '../generated/schema-types.js'
import { ingestText } from '../ingest-text.js'

/** Everything that the API can change: each calls one workflow. */
export const mutations = {
  ingestRegulation: async (_, { input: { source, content, work = null } }, { ports }) =>
    await ingestText(ports, { source, content, work }),
  recordFinding: async (_, { input }, { ports }) => {
    const { description = null, observation = null, subject = null, key = null } = input
    return await recordFinding(ports, { ...input, description, observation, subject, key })
  }
} satisfies MutationResolvers
