import neo4j from 'neo4j-driver'
import * as z from 'zod'
import t from 'tap'
import { connect } from '../../services/graph/connect.js'
import { ERRORS } from '../../services/errors.js'
import { toAppError } from '../../services/graph/driver-errors.js'
import { defineQuery } from '../../services/graph/query.js'
import { run } from '../../services/graph/run.js'
import { testNeo4j } from '../neo4j.js'
import { testGraph } from './graph.js'

const SETTINGS = { user: 'neo4j', database: 'neo4j', timeoutMs: 20_000 }
const query = (text: string) => defineQuery({ name: 'probe', mode: 'READ', text, params: z.object({}), row: z.object({ value: z.number() }) })

t.test('what cannot be reached, and who is refused, is told by code', async t => {
  const { uri } = await testNeo4j(t)
  await t.rejects(connect({ ...SETTINGS, uri: 'bolt://127.0.0.1:1', password: 'x' }), { code: 'DATABASE_UNREACHABLE', message: /`bolt:\/\/127\.0\.0\.1:1`/ })
  const refused = connect({ ...SETTINGS, uri, password: 'a-wrong-secret' })
  await t.rejects(refused, { code: 'DATABASE_UNAUTHORIZED' })
  t.notMatch(await refused.catch((error: Error) => error.message), /a-wrong-secret/)
  await t.rejects(connect({ ...SETTINGS, uri: 'http://127.0.0.1', password: 'x' }), { code: /INTERNAL|DATABASE_FAILED/ })
})

t.test('a transaction at its limit ends at once: it is not tried again', async t => {
  const graph = await testGraph(t)
  const begun = Date.now()
  await t.rejects(run(graph, query('UNWIND range(1, 20000000) AS n WITH collect(toString(n)) AS texts RETURN size(texts) AS value'), {}), { code: 'DATABASE_LIMIT', message: /query probe/ })
  t.ok(Date.now() - begun < 14_000, 'less than the driver would go on trying')
  await t.rejects(run({ ...graph, timeoutMs: 300 }, query('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS value'), {}), { code: 'DATABASE_LIMIT' })
})

t.test('a fault of the statement or of a row is told with the name of the query', async t => {
  const graph = await testGraph(t)
  await t.rejects(run(graph, query('RETURN 1 AS value AS value'), {}), { code: 'DATABASE_FAILED', message: /query probe: Neo\.ClientError\.Statement\.SyntaxError/ })
  await t.rejects(run(graph, query("RETURN 'one' AS value"), {}), { code: 'INTERNAL', message: 'query probe returned a row of another shape' })
  t.strictSame(await run(graph, query('RETURN 1 AS value'), {}), [{ value: 1 }])
})

t.test('the codes of Neo4j become ours in one place', async t => {
  const code = (name: string): string => toAppError(new neo4j.Neo4jError('x', name, '', ''), 'w').code
  t.equal(code('ServiceUnavailable'), 'DATABASE_UNREACHABLE')
  t.equal(code('Neo.ClientError.Security.Unauthorized'), 'DATABASE_UNAUTHORIZED')
  t.equal(code('Neo.TransientError.General.MemoryPoolOutOfMemoryError'), 'DATABASE_LIMIT')
  t.equal(code('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'), 'DATABASE_LIMIT')
  t.equal(code('Neo.DatabaseError.General.UnknownError'), 'DATABASE_FAILED')
  t.equal(toAppError(new TypeError('x'), 'w').code, 'INTERNAL')
})

t.test('health says why it is not ready, and does not throw', async t => {
  const graph = await testGraph(t)
  t.strictSame(await graph.health.ready(), { ready: true, reason: null })
  await graph.close()
  const { ready, reason, detail } = await graph.health.ready()
  t.notOk(ready)
  t.ok(Object.values(ERRORS).some(({ meaning }) => meaning === reason), 'a fixed phrase: the message of the driver can name addresses')
  t.match(detail, /Pool is closed/)
})
