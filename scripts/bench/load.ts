import { parseText } from '../../services/framers/parse-document.js'
import type { Graph } from '../../services/graph/connect.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import type { Analysis } from '../../services/norms/analysis.js'
import { goldDocuments, samples } from './documents.js'
import { machineFacts, median, timed, verdict } from './measure.js'
import { withPrivateNeo4j } from './private-neo4j.js'

// How fast documents are published, in nodes and relationships per second, beside the driver's bare UNWIND of the very same
// nodes and relationships, read back from the graph: same database, same constraints and indexes, in turns.
const GOAL = 0.7
const ROUNDS = 3
const AT = '2026-01-01T00:00:00.000Z'

interface NodeRow { label: string, key: string, properties: object }
interface RelationshipRow { from: string, fromLabel: string, type: string, to: string, toLabel: string, properties: object }
interface Rows { nodes: Map<string, NodeRow[]>, relationships: Map<string, RelationshipRow[]> }

const statement = async (graph: Graph, text: string, params: object = {}) =>
  await graph.driver.executeQuery(text, params, { database: graph.database })

async function clear (graph: Graph): Promise<void> {
  const session = graph.driver.session({ database: graph.database })
  await session.run('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS').then(() => undefined).finally(() => session.close())
}

function grouped<T> (rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

/** All that publishing wrote, as rows. */
async function readBack (graph: Graph): Promise<Rows> {
  const nodes = await statement(graph, 'MATCH (n) WHERE NOT n:Migration RETURN labels(n)[0] AS label, n.id AS key, properties(n) AS properties')
  const relationships = await statement(graph, `MATCH (a)-[r]->(b)
    RETURN a.id AS from, labels(a)[0] AS fromLabel, type(r) AS type, b.id AS to, labels(b)[0] AS toLabel, properties(r) AS properties`)
  return {
    nodes: grouped(nodes.records.map(record => record.toObject() as unknown as NodeRow), ({ label }) => label),
    relationships: grouped(relationships.records.map(record => record.toObject() as unknown as RelationshipRow), row => `${row.fromLabel} ${row.type} ${row.toLabel}`)
  }
}

/** The same rows by bare UNWIND in one managed transaction: labels are ours, read from our own graph. */
async function bareUnwind (graph: Graph, { nodes, relationships }: Rows): Promise<number> {
  const session = graph.driver.session({ database: graph.database })
  try {
    return await session.executeWrite(async tx => {
      let written = 0
      for (const [label, rows] of nodes) {
        const { summary } = await tx.run('UNWIND $rows AS row CREATE (n:$($label)) SET n = row.properties', { rows, label })
        written += summary.counters.updates().nodesCreated ?? 0
      }
      for (const rows of relationships.values()) {
        const [first] = rows
        if (first === undefined) continue
        const { summary } = await tx.run(`UNWIND $rows AS row MATCH (a:${first.fromLabel} {id: row.from}) USING INDEX a:${first.fromLabel}(id) MATCH (b:${first.toLabel} {id: row.to}) USING INDEX b:${first.toLabel}(id) CREATE (a)-[r:${first.type}]->(b) SET r = row.properties`, { rows })
        written += summary.counters.updates().relationshipsCreated ?? 0
      }
      return written
    })
  } finally {
    await session.close()
  }
}

async function publishAll (graph: Graph, analyses: readonly Analysis[]): Promise<number> {
  let written = 0
  for (const analysis of analyses) {
    const { writes } = await graph.publisher.publish(analysis, AT)
    written += writes.nodesCreated + writes.relationshipsCreated
  }
  return written
}

console.log(machineFacts())
const lexicon = await loadLexicon()
const documents = [...await samples(), ...await goldDocuments()]
const analyses = documents.map(document => parseText(document, lexicon))
await withPrivateNeo4j(async ({ graph }) => {
  await publishAll(graph, analyses)
  const rows = await readBack(graph)
  const expected = [...rows.nodes.values(), ...rows.relationships.values()].reduce((sum, group) => sum + group.length, 0)
  const published: number[] = []
  const bare: number[] = []
  const check = (what: string, written: number): void => { if (written !== expected) throw new Error(`${what} wrote ${written} nodes and relationships, not ${expected}`) }
  for (let round = -1; round < ROUNDS; round++) {
    await clear(graph)
    const ours = await timed(async () => await publishAll(graph, analyses))
    check('publishing', ours.result)
    await clear(graph)
    const theirs = await timed(async () => await bareUnwind(graph, rows))
    console.error(round < 0 ? 'warmed up' : `round ${round + 1} of ${ROUNDS}: publishing ${ours.seconds.toFixed(1)} s, bare UNWIND ${theirs.seconds.toFixed(1)} s`)
    check('the bare UNWIND', theirs.result)
    // The first round warms the database up.
    if (round < 0) continue
    published.push(expected / ours.seconds)
    bare.push(expected / theirs.seconds)
  }
  console.log(`${documents.length} documents, ${expected} nodes and relationships, median of ${ROUNDS}`)
  console.log(`publishing           ${median(published).toFixed(0)} nodes and relationships/s`)
  console.log(`bare UNWIND, driver  ${median(bare).toFixed(0)} nodes and relationships/s`)
  console.log(`ratio                ${verdict(median(published.map((rate, index) => rate / (bare[index] ?? NaN))), GOAL)}`)
})
