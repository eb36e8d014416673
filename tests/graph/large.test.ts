import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { connect } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { testNeo4j } from '../neo4j.js'
import { AT, FIRST, LATER, rows } from './graph.js'
import { longDocument } from './long-document.js'

const CHILD = fileURLToPath(new URL('./publish-child.ts', import.meta.url))

/** Enough for more than 15,000 nodes: each section gives 4 provisions, 2 norms with a revision each, a definition and a reference. */
const SECTIONS = 1_600

t.test('a document too large for one transaction is prepared out of sight and put in force at once', async t => {
  const graph = await connect({ ...await testNeo4j(t), database: 'neo4j', timeoutMs: 20_000 })
  t.teardown(async () => { await graph.close() })
  await migrate(graph, await loadMigrations())
  const small = buildAnalysis('large', longDocument(3, 0))
  const large = buildAnalysis('large', longDocument(SECTIONS, 1))
  await graph.publisher.publish(small, AT)

  // The program is killed while the parts are written.
  const { uri, user, password } = await testNeo4j(t)
  const child = fork(CHILD, [uri, user, password, String(SECTIONS), 'large'], { stdio: ['pipe', 'ignore', 'inherit', 'ipc'] })
  t.teardown(() => child.kill('SIGKILL'))
  child.stdin?.write('start\n')
  for (let parts = 0; parts === 0; await new Promise(resolve => setTimeout(resolve, 50))) {
    parts = (await rows(graph, 'MATCH (p:Provision {expression: $id}) WHERE p.position >= 0 RETURN count(p) AS parts', { id: large.expression.id }))[0]?.parts as number
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  t.equal((await graph.reader.worksById(['large']))[0]?.currentExpression, small.expression.id, 'the old version is in force')
  t.equal((await graph.reader.norms({ work: 'large' }, FIRST)).totalCount, small.norms.length)
  t.equal((await graph.reader.expressions({ work: 'large' }, FIRST)).totalCount, 1, 'no one sees what was prepared')
  t.equal((await graph.reader.search('1599', FIRST)).totalCount, 0)
  t.match(await graph.reader.counts(), { works: 1, provisions: small.provisions.length, norms: small.norms.length, references: small.references.length })

  const publication = await graph.publisher.publish(large, LATER)
  t.match(publication, { status: 'UPDATED', provisions: 4 * SECTIONS, norms: { retired: 0 } })
  t.match(await graph.reader.counts(), { works: 1, provisions: 4 * SECTIONS, norms: 2 * SECTIONS, definitions: SECTIONS, references: SECTIONS })
  t.equal((await graph.reader.norms({ work: 'large' }, FIRST)).totalCount, 2 * SECTIONS)
  t.ok((await graph.reader.search('1599', FIRST)).totalCount > 0)
  t.match(await graph.publisher.publish(large, LATER), { status: 'UNCHANGED', writes: { nodesCreated: 0, relationshipsCreated: 0, propertiesSet: 0 } })
})
