import type { Command } from 'commander'

/** A verb of the command line: known by name and one line, loaded only where it is asked for. */
export interface Verb {
  readonly name: string
  readonly summary: string
  load (): Promise<Command>
}

/** All verbs, in the order in which a newcomer meets them. */
export const VERBS: readonly Verb[] = [
  { name: 'start', summary: 'Demo: start Neo4j, ingest the samples, record a finding, serve the API', load: async () => (await import('./start.js')).startCommand() },
  { name: 'parse', summary: 'Read regulations and print what they say; needs no database', load: async () => (await import('./parse.js')).parseCommand() },
  { name: 'ingest', summary: 'Put regulations into the graph', load: async () => (await import('./ingest.js')).ingestCommand() },
  { name: 'norms', summary: 'List norms of the graph', load: async () => (await import('./norms.js')).normsCommand() },
  { name: 'references', summary: 'List citations and where they lead, or what is cited and missing', load: async () => (await import('./references.js')).referencesCommand() },
  { name: 'search', summary: 'Search provisions, norms and definitions by words', load: async () => (await import('./search.js')).searchCommand() },
  { name: 'finding', summary: 'Record findings about norms, and list them', load: async () => (await import('./finding.js')).findingCommand() },
  { name: 'trace', summary: 'Trace a finding to the exact words of its clause', load: async () => (await import('./trace.js')).traceCommand() },
  { name: 'diff', summary: 'Show what changed between two versions', load: async () => (await import('./diff.js')).diffCommand() },
  { name: 'evaluate', summary: 'Measure the extraction against gold data', load: async () => (await import('./evaluate.js')).evaluateCommand() },
  { name: 'serve', summary: 'Serve the GraphQL API', load: async () => (await import('./serve.js')).serveCommand() },
  { name: 'migrate', summary: 'Bring the schema of the database up to date', load: async () => (await import('./migrate.js')).migrateCommand() },
  { name: 'db', summary: 'Start, stop, dump and restore the private Neo4j', load: async () => (await import('./db.js')).dbCommand() },
  { name: 'schema', summary: 'Print the JSON Schema of a record type', load: async () => (await import('./schema.js')).schemaCommand() }
]
