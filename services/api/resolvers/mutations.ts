import { resolveAnchor } from '../../auditors/resolve-anchor.js'
import { recordFinding } from '../../auditors/record-finding.js'
import type { MutationResolvers } from '../generated/schema-types.js'
import { ingestDocument } from '../ingest-document.js'

/** Everything that the API can change: each calls one workflow. */
export const mutations = {
  ingestRegulation: async (_, { input: { source, content = null, contentBase64 = null, work = null, validFrom = null } }, { ports, maxDocumentBytes }) =>
    await ingestDocument(ports, { source, content, contentBase64, work, validFrom }, maxDocumentBytes),
  recordFinding: async (_, { input }, { ports }) => {
    const { description = null, observation = null, subject = null, key = null } = input
    return await recordFinding(ports, { ...input, description, observation, subject, key })
  },
  resolveAnchor: async (_, { id, decision, candidate = null, note = null }, { ports }) =>
    await resolveAnchor(ports, { id, decision, candidate, note })
} satisfies MutationResolvers
