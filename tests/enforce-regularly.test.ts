import { setTimeout } from 'node:timers/promises'
import t from 'tap'
import { enforceRegularly } from '../services/enforce-regularly.js'
import { buildAnalysis } from './analysis-builder.js'
import { FIRST, testGraph } from './graph/graph.js'

const BEFORE = '2026-01-01T10:00:00.000Z'
const AFTER = '2026-07-01T00:00:01.000Z'

t.test('a version that is to come is put in force while the program runs, on its day', async t => {
  const graph = await testGraph(t)
  await graph.publisher.publish(buildAnalysis('alpha', 'sec_1 | Section 1 A bank must tell.'), BEFORE)
  const later = buildAnalysis('alpha', 'sec_1 | Section 1 A bank must tell at once.')
  later.expression.validFrom = '2026-07-01'
  await graph.publisher.publish(later, BEFORE, { workGiven: true })
  let now = BEFORE
  const { end } = enforceRegularly({ publisher: graph.publisher, host: { now: () => now } }, error => { t.fail(String(error)) }, 20)
  const current = async (): Promise<string | undefined> => (await graph.reader.works({}, FIRST)).items[0]?.node.currentExpression
  await setTimeout(100)
  t.not(await current(), later.expression.id, 'not before its day')
  now = AFTER
  for (let tries = 0; tries < 200 && await current() !== later.expression.id; tries++) await setTimeout(20)
  t.equal(await current(), later.expression.id)
  await end()
})

t.test('trouble is told and does not end it, and nothing runs after the end', async t => {
  let calls = 0
  const told: unknown[] = []
  const failing = { enforceDue: async () => { calls++; throw new Error('the database is away') } }
  const { end } = enforceRegularly({ publisher: failing, host: { now: () => BEFORE } }, error => { told.push(error) }, 5)
  for (let tries = 0; tries < 200 && told.length < 2; tries++) await setTimeout(5)
  await end()
  const at = calls
  t.ok(at >= 2)
  t.equal(told.length, at)
  await setTimeout(30)
  t.equal(calls, at)
})
