import t from 'tap'
import { codePoints } from '../../services/norms/code-points.js'
import { partId } from '../../services/norms/ids.js'
import type { Analysis } from '../../services/norms/analysis.js'
import type { Graph } from '../../services/graph/connect.js'
import type { Publication } from '../../services/ports.js'
import { documentRows } from '../../services/graph/publish/document-rows.js'
import { fingerprint } from '../../services/graph/publish/fingerprint.js'
import { publishIn } from '../../services/graph/publish/publish-in.js'
import { unitIn } from '../../services/graph/publish/unit.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, LATER, rows, testGraph } from './graph.js'

const RULES = `
  sec_1 | Section 1 Terms
  sec_1__para_a | (a) “gift” means a thing of value, and a gift 🎁 is one.
  sec_1__para_b | (b) “meal” means food.
  sec_2 | Section 2 Rules
  sec_2__para_a | (a) An employee must report a 😀 gift. A gift or a meal may be kept.
  sec_2__para_b | (b) A meal must be modest.`

async function publishAgain (graph: Graph, analysis: Analysis): Promise<Publication> {
  const text = codePoints(analysis.expression.text)
  const job = { analysis, text, rows: documentRows(analysis, text), fingerprint: fingerprint(analysis), at: LATER, workGiven: false, force: true, mark: null }
  const session = graph.driver.session({ database: graph.database })
  try {
    return await session.executeWrite(async tx => await publishIn(unitIn(tx), job))
  } finally {
    await session.close()
  }
}

t.test('uses of terms are published, read with their anchors, and rewritten only where they differ', async t => {
  const graph = await testGraph(t)
  const analysis = buildAnalysis('uses', RULES)
  const text = codePoints(analysis.expression.text)
  const id = (eId: string): string => partId(analysis.expression.id, eId)
  await graph.publisher.publish(analysis, AT)
  const [gift, meal] = (await graph.reader.definitionsOfProvisions([id('sec_1__para_a'), id('sec_1__para_b')])).map(list => list[0]?.version ?? '') as [string, string]

  const [gifts, meals] = await graph.reader.usesOfDefinitions([gift, meal])
  t.same(gifts?.map(({ provisionId }) => provisionId), [id('sec_2__para_a'), id('sec_2__para_a')])
  t.same(meals?.map(({ provisionId }) => provisionId), [id('sec_2__para_a'), id('sec_2__para_b')])
  for (const { anchor } of [...gifts ?? [], ...meals ?? []]) {
    t.equal(text.slice(anchor.start, anchor.end), anchor.quote)
    t.match(anchor, { state: 'VERIFIED', expressionHash: analysis.expression.hash })
  }
  t.equal(gifts?.[0]?.anchor.prefix.endsWith('report a 😀 '), true, 'positions are code points')
  t.same((await graph.reader.usesInProvisions([id('sec_2__para_a'), id('sec_1')])).map(list => list.map(({ term }) => term)), [['gift', 'gift', 'meal'], []])
  t.same(await rows(graph, 'MATCH (:Provision)-[u:USES_TERM]->(:Definition) RETURN count(u) AS links, sum(size(u.starts)) AS places'), [{ links: 3n, places: 4n }].map(({ links, places }) => ({ links: Number(links), places: Number(places) })),
    'one link for each provision and term')

  t.same((await publishAgain(graph, analysis)).writes, { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0 }, 'again: nothing')

  const fewer = { ...analysis, uses: analysis.uses.filter(({ provision, term }) => provision !== 'sec_2__para_b' && term === 'meal').concat(analysis.uses.filter(({ term }) => term === 'gift').slice(0, 1)) }
  const { writes } = await publishAgain(graph, fewer)
  t.match(writes, { nodesCreated: 1, relationshipsDeleted: 1 }, 'an activity, and one link less')
  t.same((await graph.reader.usesOfDefinitions([gift, meal])).map(list => list.map(({ anchor }) => anchor.quote)), [['gift'], ['meal']])
})

t.test('a definition that is written anew keeps the uses of the new analysis; an older version keeps its own', async t => {
  const graph = await testGraph(t)
  const first = buildAnalysis('anew', RULES)
  await graph.publisher.publish(first, AT)
  const changed = { ...first, definitions: first.definitions.map(definition => ({ ...definition, scope: 'section' as const, scopeProvision: 'sec_2' })) }
  await graph.publisher.publish(changed, LATER)
  const definition = async (expression: string) => (await graph.reader.definitions({ expression }, { first: 10, after: null })).items.map(({ node }) => node)
  const [gift] = await definition(first.expression.id)
  t.match(gift, { scope: 'section', scopeProvision: 'sec_2' })
  t.equal((await graph.reader.usesOfDefinitions([gift?.version ?? '']))[0]?.length, 2)

  const second = buildAnalysis('anew', RULES.replace(' A gift or a meal may be kept.', ''))
  await graph.publisher.publish(second, LATER)
  const [next] = await definition(second.expression.id)
  t.equal(next?.scopeProvision, null)
  t.equal((await graph.reader.usesOfDefinitions([next?.version ?? '']))[0]?.length, 1)
  t.equal((await graph.reader.usesOfDefinitions([gift?.version ?? '']))[0]?.length, 2)
})

t.test('a use that does not stand where it says is refused', async t => {
  const graph = await testGraph(t)
  const analysis = buildAnalysis('refused', RULES)
  const [use] = analysis.uses
  if (use === undefined) throw new Error('no use')
  await t.rejects(graph.publisher.publish({ ...analysis, uses: [{ ...use, start: use.start + 1, end: use.end + 1 }] }, AT), { code: 'INTERNAL' })
})
