import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import type { Graph } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { testNeo4j } from '../neo4j.js'
import { AT, FIRST, rows, testGraph } from './graph.js'
import { longDocument } from './long-document.js'

const CHILD = fileURLToPath(new URL('./publish-child.ts', import.meta.url))

interface Publishing { child: ChildProcess, lines: AsyncIterator<string>, start (): void }

/** A process that is connected and waits for the word to publish. */
async function publishing (t: Test, ...args: string[]): Promise<Publishing> {
  const { uri, user, password } = await testNeo4j(t)
  const child = fork(CHILD, [uri, user, password, ...args], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] })
  t.teardown(() => child.kill('SIGKILL'))
  if (child.stdout === null) throw new Error('standard output is a pipe')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const { value } = await lines.next()
  t.equal(value, '"ready"')
  return { child, lines, start: () => { child.stdin?.write('start\n') } }
}

/** What would show a half-written version: parts that belong to nothing, norms that contradict their state. */
const halves = async (graph: Graph, work: string): Promise<unknown> => (await rows(graph, `
  MATCH (w:Work {id: $work})
  RETURN COUNT { (w)-[:CURRENT]->() } AS current,
    COUNT { MATCH (p:Provision) WHERE p.expression STARTS WITH $work + '@' AND NOT EXISTS { (p)-[:PART_OF]->(:Expression)-[:REALIZES]->(w) } } AS strays,
    COUNT { MATCH (n:Norm)-[:IN_WORK]->(w) WHERE COUNT { (n)-[:CURRENT_REVISION]->() } <> 1 } AS loose,
    COUNT { MATCH (n:Norm {state: 'ACTIVE'})-[:IN_WORK]->(w) WHERE NOT EXISTS { (n)-[:CURRENT_REVISION]->()<-[:STATES]-()<-[:CURRENT]-(w) } } AS stale`, { work }))[0]

t.test('four programs publish the same document at once: one does it, the others find it done', async t => {
  const graph = await testGraph(t)
  const children = await Promise.all([1, 2, 3, 4].map(async () => await publishing(t, 'once', 'together')))
  for (const { start } of children) start()
  const outcomes = await Promise.all(children.map(async ({ lines }) => JSON.parse((await lines.next()).value as string) as { status: string, writes: { nodesCreated: number, propertiesSet: number } }))
  t.strictSame(outcomes.map(({ status }) => status).sort(), ['CREATED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED'])
  t.ok(outcomes.filter(({ status }) => status === 'UNCHANGED').every(({ writes }) => writes.nodesCreated + writes.propertiesSet === 0))

  const analysis = buildAnalysis('together', longDocument(20, 0))
  t.match((await graph.reader.expressionsOfWorks(['together']))[0], [{ provisions: analysis.provisions.length, norms: analysis.norms.length }])
  t.equal((await graph.reader.norms({ work: 'together' }, FIRST)).totalCount, analysis.norms.length)
  t.strictSame(await halves(graph, 'together'), { current: 1, strays: 0, loose: 0, stale: 0 })
})

t.test('a program that is killed while it publishes leaves the old version or the new one, never a half', async t => {
  const graph = await testGraph(t)
  await graph.publisher.publish(buildAnalysis('killed', longDocument(100, 0)), AT)
  for (const wait of [5, 90, 170, 260]) {
    const { child, lines, start } = await publishing(t, '100', 'killed')
    start()
    await lines.next()
    await lines.next()
    await new Promise(resolve => setTimeout(resolve, wait))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const page = await graph.reader.norms({ work: 'killed' }, FIRST)
    t.equal(page.totalCount, 200)
    const versions = new Set(page.items.map(({ node }) => /within (\d+) days/.exec(node.quote)?.[1]).filter(version => version !== undefined))
    t.equal(versions.size, 1, `all norms are of one version after ${wait} ms: ${[...versions].join()}`)
    t.strictSame(await halves(graph, 'killed'), { current: 1, strays: 0, loose: 0, stale: 0 })
  }
})
