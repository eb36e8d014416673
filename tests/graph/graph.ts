import type { Test } from 'tap'
import { connect } from '../../services/graph/connect.js'
import type { Graph } from '../../services/graph/connect.js'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { testNeo4j } from '../neo4j.js'

/** A connection to the Neo4j of this test file, as the program has it; not migrated yet. */
export async function bareGraph (t: Test): Promise<Graph> {
  const graph = await connect({ ...await testNeo4j(t), database: 'neo4j', timeoutMs: 20_000 })
  t.teardown(async () => { await graph.close() })
  return graph
}

/** The same, migrated. */
export async function testGraph (t: Test): Promise<Graph> {
  const graph = await bareGraph(t)
  await migrate(graph, await loadMigrations())
  return graph
}

/** Rows of a statement that a test needs for itself. */
export async function rows (graph: Graph, text: string, params: Record<string, unknown> = {}): Promise<Array<Record<string, unknown>>> {
  const { records } = await graph.driver.executeQuery(text, params, { database: graph.database })
  return records.map(record => record.toObject())
}

export const AT = '2026-01-02T03:04:05.000Z'
export const LATER = '2026-02-03T04:05:06.000Z'
export const FIRST = { first: 100, after: null }
