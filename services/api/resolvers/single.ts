import { traceFinding } from '../../auditors/trace-finding.js'
import type { QueryResolvers } from '../generated/schema-types.js'
import { remembered } from '../known.js'
import { readNode } from '../node-id.js'

const first = <T>([row]: readonly T[]): T | null => row ?? null

/** One object of the API by its id; null where there is none. */
export const single = {
  work: async (_, { id }, { ports }) => first(await ports.reader.worksById([id])),
  expression: async (_, { id }, { ports }) => first(await ports.reader.expressionsById([id])),
  provision: async (_, { id }, { ports }) => first(await ports.reader.provisionsById([id])),
  norm: async (_, { id }, { ports }) => remembered(await ports.reader.normInPlace(id)),
  definition: async (_, { id }, { ports }) => first(await ports.reader.definitionsById([id])),
  reference: async (_, { id }, { ports }) => first(await ports.reader.referencesById([id])),
  finding: async (_, { id }, { ports }) => first(await ports.findings.findingsById([id])),
  node: async (_, { id }, { ports }) => await readNode(ports, id),
  counts: async (_, __, { ports }) => await ports.reader.counts(),
  expressionDiff: async (_, { from, to }, { ports }) => await ports.reader.versionDifference(from, to),
  trace: async (_, { findingId }, { ports }) => await traceFinding(ports, findingId)
} satisfies QueryResolvers
