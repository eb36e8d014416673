import { connection } from '../connection.js'
import type { QueryResolvers } from '../generated/schema-types.js'

/** Lists of the API: one page, one statement. */
export const lists = {
  works: async (_, args, { ports }) => await connection(args, page => ports.reader.works(args.filter ?? {}, page)),
  expressions: async (_, args, { ports }) => await connection(args, page => ports.reader.expressions(args.filter ?? {}, page)),
  provisions: async (_, args, { ports }) => await connection(args, page => ports.reader.provisions(args.filter ?? {}, page)),
  norms: async (_, args, { ports }) => await connection(args, page => ports.reader.norms(args.filter ?? {}, page)),
  definitions: async (_, args, { ports }) => await connection(args, page => ports.reader.definitions(args.filter ?? {}, page)),
  references: async (_, args, { ports }) => await connection(args, page => ports.reader.references(args.filter ?? {}, page)),
  findings: async (_, args, { ports }) => await connection(args, page => ports.findings.findings(args.filter ?? {}, page)),
  anchorQueue: async (_, args, { ports }) => await connection(args, page => ports.findings.anchorQueue(args.filter ?? {}, page)),
  search: async (_, args, { ports }) => await connection(args, page => ports.reader.search(args.text, page))
} satisfies QueryResolvers
