import t from 'tap'
import { codePoints } from '../../services/norms/code-points.js'
import type { Analysis } from '../../services/norms/analysis.js'
import type { Graph } from '../../services/graph/connect.js'
import type { Publication } from '../../services/ports.js'
import { documentRows } from '../../services/graph/publish/document-rows.js'
import { fingerprint } from '../../services/graph/publish/fingerprint.js'
import { publishIn } from '../../services/graph/publish/publish-in.js'
import { unitIn } from '../../services/graph/publish/unit.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, FIRST, LATER, rows, testGraph } from './graph.js'

const NO_WRITES = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0 }

const FIRST_VERSION = `
  sec_1 | Section 1 Gifts
  sec_1__para_a | (a) An employee must report a gift. The supervisor may approve it.
  sec_1__para_b | (b) “gift” means a thing of value, see sec_1__para_a and 15 U.S.C. 1693a, and see sec_9.
  sec_2 | Section 2 Bribes
  sec_2__para_a | (a) An employee must not bribe 😀 officials.`

const SECOND_VERSION = `
  sec_1 | Section 1 Gifts
  sec_1__para_a | (a) An employee must report every gift.
  sec_2 | Section 2 Approval
  sec_2__para_a | (a) The supervisor may approve it.`

/** Runs the writing statements although the analysis is published already. */
async function publishAgain (graph: Graph, analysis: Analysis): Promise<Publication> {
  const text = codePoints(analysis.expression.text)
  const job = { analysis, text, rows: documentRows(analysis, text), fingerprint: fingerprint(analysis), at: LATER, workGiven: false, mark: null, force: true }
  const session = graph.driver.session({ database: graph.database })
  try {
    return await session.executeWrite(async tx => await publishIn(unitIn(tx), job))
  } finally {
    await session.close()
  }
}

/** All that is in the graph, node by node and relationship by relationship, as one comparable value. */
const everything = async (graph: Graph) => [
  await rows(graph, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY toString(labels(n)[0]), n.id'),
  await rows(graph, 'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b ORDER BY a, type, b')
]

t.test('a document is published once: the same again writes nothing', async t => {
  const graph = await testGraph(t)
  const analysis = buildAnalysis('once', FIRST_VERSION)
  const first = await graph.publisher.publish(analysis, AT)
  t.match(first, { work: 'once', expression: analysis.expression.id, status: 'CREATED', provisions: 5, definitions: 1, references: 3, norms: { kept: 0, added: 3, retired: 0 } })
  t.equal(first.writes.nodesCreated, 1 + 1 + 5 + 1 + 3 + 3 + 3 + 1 + 2, 'work, expression, provisions, definition, references, norms, revisions, activity, citation ids')

  const before = await everything(graph)
  const second = await graph.publisher.publish(buildAnalysis('once', FIRST_VERSION, { file: 'renamed.md' }), LATER)
  t.match(second, { status: 'UNCHANGED', norms: { kept: 3, added: 0, retired: 0 } })
  t.strictSame(second.writes, NO_WRITES)
  t.strictSame(await everything(graph), before)

  const forced = await publishAgain(graph, analysis)
  t.strictSame(forced.writes, NO_WRITES, 'even the writing statements change nothing when they run again')
  t.strictSame(await everything(graph), before)
})

t.test('a new version keeps the ids of norms that go on, retires the others, and keeps the old text', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('versions', FIRST_VERSION)
  const two = buildAnalysis('versions', SECOND_VERSION)
  await graph.publisher.publish(one, AT)
  const [report, approve, bribe] = one.norms.map(norm => norm.id)

  const update = await graph.publisher.publish(two, LATER)
  t.match(update, { status: 'UPDATED', norms: { kept: 2, added: 0, retired: 1 } })
  t.equal(update.writes.nodesDeleted, 0, 'nothing that may be referred to is deleted')

  const now = await graph.reader.norms({ work: 'versions' }, FIRST)
  t.strictSame(now.items.map(({ node }) => [node.id, node.provision, node.quote]), [
    [report, 'sec_1__para_a', 'An employee must report every gift.'],
    [approve, 'sec_2__para_a', 'The supervisor may approve it.']
  ])
  const retired = await graph.reader.norms({ work: 'versions', state: 'RETIRED' }, FIRST)
  t.strictSame(retired.items.map(({ node }) => [node.id, node.state, node.expression]), [[bribe, 'RETIRED', one.expression.id]])
  const before = await graph.reader.norms({ expression: one.expression.id }, FIRST)
  t.strictSame(before.items.map(({ node }) => [node.quote, node.state]), one.norms.map(norm => [norm.quote, norm.id === bribe ? 'RETIRED' : 'ACTIVE']), 'the old version still says what it said')
  t.strictSame((await graph.reader.expressionsOfWorks(['versions']))[0]?.map(({ id, current }) => [id, current]), [[two.expression.id, true], [one.expression.id, false]], 'the newest first')
})

t.test('going back to an older version brings its norms back under their ids', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('back', FIRST_VERSION)
  await graph.publisher.publish(one, AT)
  const revisions = (await graph.reader.norms({ work: 'back' }, FIRST)).items.map(({ node }) => [node.id, node.revision, node.state])
  await graph.publisher.publish(buildAnalysis('back', SECOND_VERSION), LATER)
  t.match(await graph.publisher.publish(one, LATER), { status: 'UPDATED', norms: { kept: 3, added: 0, retired: 0 } })
  t.strictSame((await graph.reader.norms({ work: 'back' }, FIRST)).items.map(({ node }) => [node.id, node.revision, node.state]), revisions)
  t.match(await graph.publisher.publish(one, LATER), { status: 'UNCHANGED', writes: NO_WRITES })
})

t.test('the same text extracted anew writes only what differs', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('anew', FIRST_VERSION)
  await graph.publisher.publish(one, AT)
  const bribe = one.norms[2]
  const finding = await graph.findings.record({ norm: bribe?.id ?? '', title: 'a bribe', description: null, observation: null, subject: null, state: 'NOT_SATISFIED', key: null }, '11111111-1111-4111-8111-111111111111', AT)

  const anew = structuredClone(one)
  anew.provisions = anew.provisions.filter(({ eId }) => eId !== 'sec_2__para_a').map(provision =>
    provision.eId === 'sec_2' ? { ...provision, ownEnd: provision.end } : provision)
  anew.norms = anew.norms.filter(norm => norm !== anew.norms[2])
  anew.references = anew.references.slice(1)
  const update = await graph.publisher.publish(anew, LATER)
  t.match(update, { status: 'UPDATED', expression: one.expression.id, norms: { kept: 2, added: 0, retired: 1 } })
  t.equal(update.writes.nodesDeleted, 2, 'one provision, one reference')
  t.equal(update.writes.nodesCreated, 1, 'the activity')
  t.same((await graph.reader.provisions({ work: 'anew' }, FIRST)).items.map(({ node }) => node.eId), anew.provisions.map(({ eId }) => eId))
  t.equal((await graph.reader.references({ work: 'anew' }, FIRST)).totalCount, 2)

  const trace = await graph.findings.trace(finding.id)
  t.match(trace, { clause: { eId: 'sec_2' }, anchor: { state: 'VERIFIED', quote: bribe?.quote }, norm: { state: 'RETIRED' } }, 'the finding leads to the provision that holds the words now')
  t.match(await graph.publisher.publish(anew, LATER), { status: 'UNCHANGED' })

  await graph.publisher.publish(one, LATER)
  t.same((await graph.reader.norms({ work: 'anew' }, FIRST)).items.map(({ node }) => node.id), one.norms.map(({ id }) => id), 'and all comes back')
  const [, , , , last] = one.provisions
  t.same((await graph.reader.ancestorsOfProvisions([`${one.expression.id}#${last?.eId}`]))[0]?.map(({ eId }) => eId), ['sec_2'])
})

const words = (seed: string): string => Array.from({ length: 60 }, (_, index) => `${seed}${index % 17} ${seed}${index % 13}`).join(' ')

t.test('two documents that only share their title are told apart, unless the user named the work', async t => {
  const graph = await testGraph(t)
  const one = buildAnalysis('policy', `sec_1 | Section 1 ${words('gift')}`)
  const two = buildAnalysis('policy', `sec_1 | Section 1 ${words('waste')}`, { file: 'waste.md' })
  await graph.publisher.publish(one, AT)
  await t.rejects(graph.publisher.publish(two, LATER), { code: 'WORK_MISMATCH', message: /`waste.md` would become a new version of `policy`/, details: { advice: /--work/ } })
  t.equal((await graph.reader.worksById(['policy']))[0]?.currentExpression, one.expression.id, 'nothing was written')
  t.match(await graph.publisher.publish(two, LATER, { workGiven: true }), { status: 'UPDATED' })
})

t.test('an analysis that contradicts itself is refused before anything is written', async t => {
  const graph = await testGraph(t)
  const spoil = (change: (analysis: Analysis) => void): Analysis => {
    const analysis = structuredClone(buildAnalysis('spoilt', FIRST_VERSION))
    change(analysis)
    return analysis
  }
  const cases: Array<[RegExp, Analysis]> = [
    [/the quote at \d+ to \d+ is not what the text says/, spoil(({ norms: [norm] }) => { if (norm !== undefined) norm.start += 1 })],
    [/the hash is not that of the text/, spoil(({ expression }) => { expression.text += '.' })],
    [/eId `sec_1` occurs twice/, spoil(({ provisions: [first, second] }) => { if (first !== undefined && second !== undefined) second.eId = first.eId })],
    [/parent `sec_7` does not come before/, spoil(({ provisions: [, second] }) => { if (second !== undefined) second.parent = 'sec_7' })],
    [/provision `sec_7` does not exist/, spoil(({ definitions: [definition] }) => { if (definition !== undefined) definition.provision = 'sec_7' })],
    [/two norms have the same id/, spoil(({ norms: [first, second] }) => { if (first !== undefined && second !== undefined) second.id = first.id })]
  ]
  for (const [message, analysis] of cases) await t.rejects(graph.publisher.publish(analysis, AT), { code: 'INTERNAL', message })
  t.strictSame(await graph.reader.worksById(['spoilt']), [null])
})

t.test('a document without norms, and one without provisions', async t => {
  const graph = await testGraph(t)
  t.match(await graph.publisher.publish(buildAnalysis('plain', 'sec_1 | Section 1 Nothing'), AT), { status: 'CREATED', norms: { added: 0 } })
  const bare = buildAnalysis('bare', 'sec_1 | words alone')
  t.match(await graph.publisher.publish({ ...bare, provisions: [] }, AT), { status: 'CREATED', provisions: 0 })
  t.match(await graph.publisher.publish({ ...bare, provisions: [] }, AT), { status: 'UNCHANGED', writes: NO_WRITES })
})
