import t from 'tap'
import type { Analysis } from '../../services/norms/analysis.js'
import type { Graph } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, FIRST, LATER, rows, testGraph } from './graph.js'

const ONE = `
  sec_1 | Section 1 Gifts
  sec_1__para_a | (a) An employee must report a gift to the supervisor.
  sec_1__para_b | (b) The supervisor may approve a gift of small value.
  sec_1__para_c | (c) “gift” means a thing of value.`
const TWO = `
  sec_1 | Section 1 Gifts
  sec_1__para_a | (a) Nobody should offer cash to officials.
  sec_1__para_b | (b) An employee must report a gift to the supervisor.
  sec_1__para_c | (c) The supervisor should approve every gift of small value.
  sec_1__para_d | (d) “gift” means any thing of value.`
const NONE = 'sec_9 | Section 9 Repealed'

const dated = (work: string, source: string, validFrom: string | null): Analysis => {
  const analysis = buildAnalysis(work, source)
  return { ...analysis, expression: { ...analysis.expression, validFrom } }
}
let findings = 0
const record = async (graph: Graph, norm: string): Promise<string> => (await graph.findings.record({ norm, title: 'seen', description: null, observation: null, subject: null, state: 'NOT_SATISFIED', key: null }, `44444444-4444-4444-8444-${String(++findings).padStart(12, '0')}`, AT)).id
const current = async (graph: Graph, work: string): Promise<string | undefined> => (await graph.reader.worksById([work]))[0]?.currentExpression
const ids = async (graph: Graph, work: string): Promise<string[]> => (await graph.reader.norms({ work }, FIRST)).items.map(({ node }) => node.id)

t.test('norms and definitions keep their ids where a new provision renumbers theirs', async t => {
  const graph = await testGraph(t)
  const [one, two] = [buildAnalysis('ids', ONE), buildAnalysis('ids', TWO)]
  await graph.publisher.publish(one, AT)
  const before = (await graph.reader.definitions({ work: 'ids' }, FIRST)).items[0]?.node
  t.match(await graph.publisher.publish(two, LATER), { norms: { kept: 2, added: 1, retired: 0 }, current: true })
  const [added, report, approve] = await ids(graph, 'ids')
  t.same([report, approve], one.norms.map(({ id }) => id), 'also the one whose words and modality changed')
  t.not(added, report)
  const after = (await graph.reader.definitions({ work: 'ids' }, FIRST)).items[0]?.node
  t.equal(after?.id, before?.id)
  t.not(after?.version, before?.version)
  t.same((await graph.reader.definitionsById([before?.id ?? '', before?.version ?? '']))?.map(one => one?.quote), ['“gift” means any thing of value.', '“gift” means a thing of value.'], 'the id gives the current one, the version its own')
  t.match(await graph.reader.versionDifference(one.expression.id, two.expression.id), {
    counts: { unchanged: 1, moved: 0, renumbered: 3, changed: 2, added: 1, removed: 0 }, norms: { kept: 1, changed: 1, added: 1, removed: 0 }
  })
  t.equal(await graph.reader.versionDifference(one.expression.id, 'ids@000000000000'), null)
})

t.test('a finding leads to where its clause stands now; what is not verified waits until a person decides', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('queue', ONE)
  await graph.publisher.publish(one, AT)
  const [report = '', approve = ''] = one.norms.map(({ id }) => id)
  const [same, changed] = [await record(graph, report), await record(graph, approve)]
  t.match(await graph.publisher.publish(buildAnalysis('queue', TWO), LATER), { anchors: { VERIFIED: 1, REPAIRED: 0, AMBIGUOUS: 0, BROKEN: 1 } })

  t.match(await graph.findings.trace(same), { document: { current: false }, anchor: { state: 'VERIFIED' }, now: { state: 'VERIFIED', eId: 'sec_1__para_b', anchor: { quote: 'An employee must report a gift to the supervisor.' } } })
  const { items, totalCount } = await graph.findings.anchorQueue({ work: 'queue' }, FIRST)
  t.equal(totalCount, 1)
  const check = items[0]?.node
  t.match(check, { kind: 'FINDING', subject: changed, state: 'BROKEN', before: { quote: 'The supervisor may approve a gift of small value.' }, after: { quote: 'The supervisor should approve every gift of small value.' }, decision: null })
  t.equal((await graph.findings.anchorQueue({ work: 'queue', state: 'AMBIGUOUS' }, FIRST)).totalCount, 0)

  const id = check?.id ?? ''
  await t.rejects(graph.findings.resolveAnchor(id, 'ACCEPT', LATER, { candidate: 3 }), { code: 'INPUT_INVALID' })
  const decided = await graph.findings.resolveAnchor(id, 'ACCEPT', LATER, { note: 'the same rule' })
  t.match(decided, { decision: 'ACCEPT', decidedAt: LATER, note: 'the same rule', state: 'BROKEN' })
  t.same(await graph.findings.resolveAnchor(id, 'ACCEPT', '2027-01-01T00:00:00.000Z', { note: 'again' }), decided, 'the same again changes nothing')
  await t.rejects(graph.findings.resolveAnchor(id, 'REJECT', LATER), { code: 'INPUT_INVALID', message: /ACCEPT was decided/ })
  await t.rejects(graph.findings.resolveAnchor('55555555-5555-4555-8555-555555555555', 'REJECT', LATER), { code: 'NOT_FOUND' })
  t.equal((await graph.findings.anchorQueue({}, FIRST)).totalCount, 0)
  t.match((await graph.findings.trace(changed))?.now, { decision: 'ACCEPT', anchor: { state: 'REPAIRED' } })
})

t.test('a version with everything removed queues what findings quote, and its norms come back with the old version', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('gone', ONE)
  await graph.publisher.publish(one, AT)
  const [report = ''] = one.norms.map(({ id }) => id)
  const finding = await record(graph, report)
  t.match(await graph.publisher.publish(buildAnalysis('gone', NONE), LATER, { workGiven: true }), { norms: { kept: 0, added: 0, retired: 2 }, anchors: { VERIFIED: 0, BROKEN: 3 } })
  t.same((await graph.findings.anchorQueue({ work: 'gone' }, FIRST)).items.map(({ node }) => node.kind).sort(), ['DEFINITION', 'FINDING', 'NORM'])
  t.match((await graph.findings.trace(finding)), { anchor: { state: 'VERIFIED' }, now: { state: 'BROKEN', anchor: null } }, 'the trace into its own version stands')

  const definition = (await graph.reader.definitions({ expression: one.expression.id }, FIRST)).items[0]?.node.id
  await graph.publisher.publish(one, '2026-03-01T00:00:00.000Z', { workGiven: true })
  t.same(await ids(graph, 'gone'), one.norms.map(({ id }) => id))
  t.equal((await graph.reader.definitions({ work: 'gone' }, FIRST)).items[0]?.node.id, definition)
  t.equal((await graph.findings.trace(finding))?.now, null, 'it is about the version in force again')
  t.match(await graph.publisher.publish(one, '2026-03-02T00:00:00.000Z'), { status: 'UNCHANGED', writes: { nodesCreated: 0, propertiesSet: 0, relationshipsCreated: 0 } })
})

t.test('a version that applies later waits for its day, one that applied earlier is history, and `asOf` knows them all', async t => {
  const graph = await testGraph(t)
  const [now, next, past] = [dated('days', ONE, '2025-01-01'), dated('days', TWO, '2026-07-01'), dated('days', `${ONE}\n  sec_2 | Section 2 Older words`, '2020-01-01')]
  t.match(await graph.publisher.publish(now, AT), { current: true, validFrom: '2025-01-01' })
  t.match(await graph.publisher.publish(next, AT), { status: 'UPDATED', current: false, norms: { kept: 2, added: 1, retired: 0 } })
  t.match(await graph.publisher.publish(past, LATER), { status: 'UPDATED', current: false })
  t.equal(await current(graph, 'days'), now.expression.id)
  t.same(await ids(graph, 'days'), now.norms.map(({ id }) => id), 'what applies is what the version in force says')
  t.match(await graph.publisher.publish(next, LATER), { status: 'UNCHANGED', current: false, writes: { propertiesSet: 0, relationshipsCreated: 0 } })

  const on = async (day: string): Promise<string | undefined> => (await graph.reader.expressionAsOf('days', day))?.id
  t.same([await on('2019-12-31'), await on('2020-01-01'), await on('2025-12-31'), await on('2026-07-01')], [undefined, past.expression.id, now.expression.id, next.expression.id])
  t.equal((await graph.reader.norms({ work: 'days', asOf: '2027-01-01' }, FIRST)).totalCount, 3)
  t.equal((await graph.reader.norms({ asOf: '2019-01-01' }, FIRST)).totalCount, 0)
  t.equal((await graph.reader.provisions({ work: 'days', asOf: '2021-01-01', search: 'older' }, FIRST)).totalCount, 1)
  t.equal((await graph.reader.norms({ work: 'days', asOf: '2026-07-01', search: 'cash' }, FIRST)).totalCount, 1)

  t.equal(await graph.publisher.enforceDue('2026-06-30T00:00:00.000Z'), 0)
  t.equal(await graph.publisher.enforceDue('2026-07-01T00:00:00.000Z'), 1)
  t.equal(await current(graph, 'days'), next.expression.id)
  t.equal((await ids(graph, 'days')).length, 3)
  t.equal(await graph.publisher.enforceDue('2026-07-02T00:00:00.000Z'), 0, 'once')
})

t.test('without dates the version that came last is current, whatever the clock said; a first one that is to come is current too', async t => {
  const graph = await testGraph(t)
  const [one, two] = [buildAnalysis('clock', ONE), buildAnalysis('clock', TWO)]
  await graph.publisher.publish(one, LATER)
  t.match(await graph.publisher.publish(two, AT), { current: true })
  t.match(await graph.publisher.publish(dated('soon', ONE, '2999-01-01'), AT), { current: true })
})

t.test('two publications at once: both versions are there, one is current, and each norm is one', async t => {
  const graph = await testGraph(t)
  await graph.publisher.publish(buildAnalysis('race', ONE), AT)
  const done = await Promise.all([TWO, `${ONE}\n  sec_2 | Section 2 More`].map(async source => await graph.publisher.publish(buildAnalysis('race', source), LATER)))
  t.same(done.map(({ status }) => status), ['UPDATED', 'UPDATED'])
  t.equal((await graph.reader.expressionsOfWorks(['race']))[0]?.filter(({ current }) => current).length, 1)
  t.same(await rows(graph, "MATCH (n:Norm)-[:IN_WORK]->(:Work {id: 'race'}) WITH n, COUNT { (n)-[:CURRENT_REVISION]->() } AS count WHERE count <> 1 RETURN n.id"), [])
})
