import t from 'tap'
import type { Page, PageRequest } from '../../services/ports.js'
import { partId } from '../../services/norms/ids.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, FIRST, LATER, rows, testGraph } from './graph.js'
import { longDocument } from './long-document.js'

const GIFTS = `
  chp_1 | Chapter 1 Gifts
  chp_1__sec_1 | Section 1 Reporting
  chp_1__sec_1__para_a | (a) An employee must report a gift. The supervisor may approve it.
  chp_1__sec_1__para_b | (b) “gift” means a thing of value, see chp_1__sec_1__para_a, see sec_99 and 15 U.S.C. 1693a.
  sec_2 | Section 2 Bribes
  sec_2__para_a | (a) A contractor must not bribe officials. Employees should ask counsel.`

const OTHER = `
  sec_1 | Section 1 Waste
  sec_1__para_a | (a) An employee must sort waste.`

/** All items of a list, page by page, and how many the pages said there are. */
async function all<T> (list: (page: PageRequest) => Promise<Page<T>>, first: number): Promise<{ nodes: T[], total: number, pages: number }> {
  const nodes: T[] = []
  let after: string | null = null
  for (let pages = 1; ; pages++) {
    const page: Page<T> = await list({ first, after })
    nodes.push(...page.items.map(({ node }) => node))
    after = page.items.at(-1)?.cursor ?? null
    if (!page.hasNextPage) return { nodes, total: page.totalCount, pages }
  }
}

t.test('a small graph of two works, one of them in two versions', async t => {
  const { reader, publisher, findings } = await testGraph(t)
  const old = buildAnalysis('gifts', GIFTS.replace('a thing of value', 'anything'), { title: 'The old Gift Rules' })
  const gifts = buildAnalysis('gifts', GIFTS, { title: 'The Gift Rules' })
  const waste = buildAnalysis('waste', OTHER)
  await publisher.publish(old, AT)
  await publisher.publish(gifts, LATER)
  await publisher.publish(waste, LATER)
  const [version, before] = [gifts.expression.id, old.expression.id]
  const id = (eId: string): string => partId(version, eId)

  t.test('works, and works whose title or id has all words', async t => {
    const works = await reader.works({}, FIRST)
    t.strictSame(works.items.map(({ node }) => node), [
      { id: 'gifts', title: 'The Gift Rules', language: 'en', currentExpression: version },
      { id: 'waste', title: 'waste', language: 'en', currentExpression: waste.expression.id }
    ])
    const found = async (search: string): Promise<string[]> => (await reader.works({ search }, FIRST)).items.map(({ node }) => node.id)
    t.strictSame(await found('RULES gift'), ['gifts'])
    t.strictSame(await found('gift tax'), [])
    t.strictSame(await found('  '), ['gifts', 'waste'], 'an empty search is no filter')
  })

  t.test('expressions: all, of a work, current ones', async t => {
    const ids = async (filter: object): Promise<string[]> => (await reader.expressions(filter, FIRST)).items.map(({ node }) => node.id)
    t.strictSame(await ids({}), [before, version, waste.expression.id])
    t.strictSame(await ids({ work: 'gifts', current: true }), [version])
    t.strictSame(await ids({ current: false }), [before])
    t.match((await reader.expressions({ work: 'gifts', current: true }, FIRST)).items[0]?.node, { provisions: 6, norms: 4, current: true, ingestedAt: LATER, title: 'The Gift Rules', hash: gifts.expression.hash })
  })

  t.test('provisions by kind, eId, parent, version and words', async t => {
    const eIds = async (filter: object): Promise<string[]> => (await reader.provisions(filter, FIRST)).items.map(({ node }) => node.eId)
    t.strictSame(await eIds({ work: 'gifts' }), gifts.provisions.map(({ eId }) => eId), 'in document order')
    t.strictSame(await eIds({ work: 'gifts', kind: ['SECTION', 'CHAPTER'] }), ['chp_1', 'chp_1__sec_1', 'sec_2'])
    t.strictSame(await eIds({ eId: 'sec_2' }), ['sec_2'])
    t.strictSame(await eIds({ parent: id('chp_1__sec_1') }), ['chp_1__sec_1__para_a', 'chp_1__sec_1__para_b'])
    t.strictSame(await eIds({ parent: partId(before, 'sec_2') }), ['sec_2__para_a'], 'also of an old version')
    t.strictSame(await eIds({ search: 'gifts' }), ['chp_1', 'chp_1__sec_1__para_a', 'chp_1__sec_1__para_b'], 'the index knows gift and gifts for one word')
    t.strictSame(await eIds({ search: 'gift', parent: id('chp_1__sec_1'), kind: ['PARAGRAPH'] }), ['chp_1__sec_1__para_a', 'chp_1__sec_1__para_b'])
    t.strictSame(await eIds({ search: 'anything' }), [], 'only current versions')
    t.strictSame(await eIds({ search: 'anything', expression: before }), ['chp_1__sec_1__para_b'])
    t.strictSame((await reader.provisionsById([id('sec_2')]))[0], {
      ...gifts.provisions.find(({ eId }) => eId === 'sec_2'), id: id('sec_2'), expression: version, parentId: null, text: 'Section 2 Bribes'
    })
  })

  t.test('norms by place, modality, bearer and words', async t => {
    const quotes = async (filter: object): Promise<string[]> => (await reader.norms(filter, FIRST)).items.map(({ node }) => node.quote)
    const [report, approve, bribe, ask] = gifts.norms.map(({ quote }) => quote)
    t.strictSame(await quotes({ work: 'gifts' }), [report, approve, bribe, ask])
    t.strictSame(await quotes({ provision: id('chp_1') }), [report, approve], 'norms of provisions below count')
    t.strictSame(await quotes({ provision: id('chp_1__sec_1__para_b') }), [])
    t.strictSame(await quotes({ modality: ['PROHIBITION', 'PERMISSION'] }), [approve, bribe])
    t.strictSame(await quotes({ bearer: 'EMPLOYEE', work: 'gifts' }), [report, ask])
    t.strictSame(await quotes({ search: 'employee' }), [report, ask, 'An employee must sort waste.'])
    t.strictSame(await quotes({ search: 'employee', provision: id('sec_2'), modality: ['RECOMMENDATION'] }), [ask])
    t.strictSame(await quotes({ expression: before, search: 'bribing officials' }), [bribe])
    t.strictSame(await quotes({ state: 'RETIRED' }), [])
    const [first] = (await reader.norms({ work: 'gifts' }, FIRST)).items
    const { revision, work, expression, provisionId, state, anchor, ...norm } = first?.node ?? { revision: '' }
    t.strictSame(norm, gifts.norms[0], 'a norm comes back as it went in')
    t.match({ work, expression, provisionId, state, anchor }, { work: 'gifts', expression: version, provisionId: id('chp_1__sec_1__para_a'), state: 'ACTIVE', anchor: { state: 'VERIFIED', quote: report, expressionHash: gifts.expression.hash } })
  })

  t.test('definitions and references', async t => {
    const definitions = await reader.definitions({ work: 'gifts' }, FIRST)
    t.match(definitions.items.map(({ node }) => node), [{ term: 'gift', provision: 'chp_1__sec_1__para_b', provisionId: id('chp_1__sec_1__para_b'), anchor: { state: 'VERIFIED' } }])
    t.equal((await reader.definitions({ search: 'value', provision: id('chp_1') }, FIRST)).totalCount, 1)
    t.equal((await reader.definitions({ search: 'value', provision: id('sec_2') }, FIRST)).totalCount, 0)
    t.equal((await reader.definitions({ provision: id('sec_2') }, FIRST)).totalCount, 0)

    const quotes = async (filter: object): Promise<string[]> => (await reader.references(filter, FIRST)).items.map(({ node }) => node.quote)
    t.strictSame(await quotes({ work: 'gifts' }), ['see chp_1__sec_1__para_a', 'see sec_99', '15 U.S.C. 1693a'])
    t.strictSame(await quotes({ kind: 'EXTERNAL' }), ['15 U.S.C. 1693a'])
    t.strictSame(await quotes({ target: 'us/usc/15/1693a', provision: id('chp_1') }), ['15 U.S.C. 1693a'])
    t.strictSame(await quotes({ resolved: false }), ['see sec_99', '15 U.S.C. 1693a'])
    const [internal, , external] = (await reader.references({ work: 'gifts' }, FIRST)).items.map(({ node }) => node)
    t.strictSame([internal?.targetIds, external?.targetIds], [[id('chp_1__sec_1__para_a')], []])
  })

  t.test('search over everything that is current, best first', async t => {
    const hits = (await reader.search('gift', FIRST)).items.map(({ node }) => node)
    t.strictSame(new Set(hits.map(({ kind }) => kind)), new Set(['PROVISION', 'NORM', 'DEFINITION']))
    t.ok(hits.every((hit, index) => index === 0 || hit.score <= (hits[index - 1]?.score ?? 0)))
    t.ok(hits.every(({ work, expression }) => work === 'gifts' && expression === version))
    const norm = hits.find(({ kind }) => kind === 'NORM')
    t.strictSame(norm?.id, gifts.norms[0]?.id, 'a norm is found under its own id')
    t.equal((await reader.search('officials bribe', FIRST)).items[0]?.node.label, '(a)')
    const { nodes, total } = await all(async page => await reader.search('gift', page), 2)
    t.strictSame(nodes, hits)
    t.equal(total, hits.length)
  })

  t.test('batches keep the order of the ids, with null for what is not there', async t => {
    const [first, second] = gifts.norms.map(norm => norm.id)
    const place = await reader.normInPlace(first ?? '')
    t.strictSame([place?.norm, place?.provision.id], [(await reader.normsById([first ?? '']))[0], place?.norm.provisionId])
    t.strictSame(place?.ancestors, (await reader.ancestorsOfProvisions([place?.provision.id ?? '']))[0])
    t.equal(await reader.normInPlace('none'), null)
    const norms = await reader.normsById([second ?? '', 'none', first ?? '', second ?? ''])
    t.strictSame(norms.map(norm => norm?.id), [second, undefined, first, second])
    t.equal(norms[1], null)
    t.strictSame((await reader.worksById(['none', 'gifts'])).map(work => work?.id), [undefined, 'gifts'])
    t.strictSame((await reader.expressionsById([before, version])).map(row => row?.current), [false, true])
    const definition = (await reader.definitions({ work: 'gifts' }, FIRST)).items[0]?.node
    t.strictSame(await reader.definitionsById([definition?.id ?? '']), [definition])
    const references = (await reader.references({ work: 'gifts' }, FIRST)).items.map(({ node }) => node)
    t.strictSame(await reader.referencesById(references.map(row => row.id).reverse()), references.toReversed())
    t.strictSame(await reader.textsOfExpressions([version, 'none']), [gifts.expression.text, null])
    t.strictSame(await reader.provisionsById([]), [])
  })

  t.test('lists per parent', async t => {
    const paragraph = id('chp_1__sec_1__para_a')
    t.strictSame((await reader.childrenOfProvisions([id('chp_1__sec_1'), 'none', id('sec_2')])).map(list => list.map(({ num }) => num)), [['(a)', '(b)'], [], ['(a)']])
    t.strictSame((await reader.ancestorsOfProvisions([paragraph]))[0]?.map(({ eId }) => eId), ['chp_1', 'chp_1__sec_1'], 'outermost first')
    t.strictSame((await reader.normsOfProvisions([paragraph, partId(before, 'sec_2__para_a')])).map(list => list.map(({ modality }) => modality)),
      [['OBLIGATION', 'PERMISSION'], ['PROHIBITION', 'RECOMMENDATION']], 'an old version still says what it said')
    t.strictSame((await reader.definitionsOfProvisions([id('chp_1__sec_1__para_b')]))[0]?.map(({ term }) => term), ['gift'])
    t.equal((await reader.referencesOfProvisions([id('chp_1__sec_1__para_b')]))[0]?.length, 3)
    t.strictSame((await reader.expressionsOfWorks(['gifts', 'none'])).map(list => list.length), [2, 0])
  })

  t.test('counts are of current versions', async t => {
    const counts = await reader.counts()
    t.strictSame(counts, { works: 2, provisions: 8, norms: 5, definitions: 1, references: 3, findings: 0 })
    const [norm] = gifts.norms
    const record = async (key: string | null, id: string) => await findings.record({ norm: norm?.id ?? '', title: `finding ${key}`, description: null, observation: 'it gave a gift', subject: 'model-1', state: 'NOT_SATISFIED', key }, id, LATER)
    const one = await record('once', '00000000-0000-4000-8000-000000000001')
    t.strictSame(await record('once', '00000000-0000-4000-8000-000000000002'), one, 'the same key is recorded once')
    const again = { norm: norm?.id ?? '', title: 'finding once', description: null, observation: 'it gave a gift', subject: 'model-1', state: 'NOT_SATISFIED' as const, key: 'once' }
    for (const other of [{ norm: gifts.norms[1]?.id ?? '' }, { title: 'x' }, { description: 'x' }, { observation: null }, { subject: null }, { state: 'SATISFIED' as const }]) {
      await t.rejects(findings.record({ ...again, ...other }, '00000000-0000-4000-8000-000000000005', AT), { code: 'KEY_REUSED' }, `the same key with ${Object.keys(other).join()} changed is another finding`)
    }
    const two = await record(null, '00000000-0000-4000-8000-000000000003')
    t.not(two.id, one.id)
    t.strictSame((await findings.findings({ norm: norm?.id ?? '' }, FIRST)).items.map(({ node }) => node), [two, one].map(finding => ({ ...finding, work: 'gifts' })), 'the latest first')
    t.equal((await findings.findings({ work: 'gifts', state: 'SATISFIED' }, FIRST)).totalCount, 0)
    t.equal((await findings.findings({ work: 'waste' }, FIRST)).totalCount, 0)
    t.equal((await findings.findings({}, FIRST)).totalCount, 2)
    t.strictSame((await findings.findingsById([two.id, 'none'])).map(row => row?.work), ['gifts', undefined])
    t.strictSame((await reader.findingsOfNorms([norm?.id ?? '', 'none'])).map(list => list.map(row => row.id)), [[two.id, one.id], []], 'the latest first')
    t.equal((await reader.counts()).findings, 2)
    await t.rejects(findings.record({ norm: 'none', title: 'x', description: null, observation: null, subject: null, state: 'SATISFIED', key: null }, '00000000-0000-4000-8000-000000000004', AT), { code: 'NOT_FOUND' })
  })

  t.test('user text is never syntax: not Lucene, not Cypher', async t => {
    // eslint-disable-next-line no-template-curly-in-string -- it looks like one on purpose
    for (const search of ['gift AND (', 'gift" OR *:*', 'text:gift', 'gift~2 ^9', 'a\\', '+gift -value', "gift'}) DETACH DELETE n //", '${gift}', 'gift && || ! [ ] { } /']) {
      await t.resolves(reader.search(search, FIRST), search)
    }
    t.equal((await reader.search('text:gift', FIRST)).totalCount, 0, 'a field name is a word')
    t.equal((await reader.search('g*', FIRST)).totalCount, 0, 'a star is no wildcard')
    await t.rejects(reader.search(' ', FIRST), { code: 'INPUT_INVALID' })
    await t.rejects(reader.search('\\ " ~', FIRST), { code: 'INPUT_INVALID', message: /has no word/ })
    await t.rejects(reader.search('a '.repeat(60), FIRST), { code: 'INPUT_INVALID', message: /60 words/ })
    await t.rejects(reader.norms({ search: 'x'.repeat(1001) }, FIRST), { code: 'INPUT_INVALID' })
    t.equal((await reader.norms({ bearer: "'] OR true //" }, FIRST)).totalCount, 0)
  })
  t.end()
})

t.test('pages of any size hold the same list, and stay in place while others write', async t => {
  const { reader, publisher } = await testGraph(t)
  await publisher.publish(buildAnalysis('long-a', longDocument(12, 1)), AT)
  await publisher.publish(buildAnalysis('long-b', longDocument(9, 1)), AT)
  const whole = (await reader.provisions({}, FIRST)).items.map(({ node }) => node.id)
  t.equal(whole.length, 84)
  for (const first of [1, 7, 83, 84, 100]) {
    const { nodes, total, pages } = await all(async page => await reader.provisions({}, page), first)
    t.strictSame(nodes.map(({ id }) => id), whole)
    t.equal(total, 84)
    t.equal(pages, Math.ceil(84 / first), `pages of ${first}`)
  }
  const page = await reader.norms({ work: 'long-b' }, { first: 4, after: null })
  await publisher.publish(buildAnalysis('long-0', longDocument(3, 1)), AT)
  const next = await reader.norms({ work: 'long-b' }, { first: 4, after: page.items.at(-1)?.cursor ?? null })
  t.strictSame([...page.items, ...next.items].map(({ node }) => node.id), (await reader.norms({ work: 'long-b' }, { first: 8, after: null })).items.map(({ node }) => node.id))

  const cursor = (await reader.works({}, { first: 1, after: null })).items[0]?.cursor ?? ''
  for (const after of [cursor, 'x', '', 'W10', Buffer.from('["a",{}]').toString('base64url')]) {
    await t.rejects(reader.norms({}, { first: 1, after }), { code: 'INPUT_INVALID', message: /does not belong to this list/ }, `cursor ${after}`)
  }
  for (const first of [0, 101, 1.5, -1]) await t.rejects(reader.works({}, { first, after: null }), { code: 'INPUT_INVALID' })
})

t.test('a work is found by its id whatever the case', async t => {
  const { reader, publisher } = await testGraph(t)
  await publisher.publish(buildAnalysis('2016_679_EU', OTHER, { title: 'A regulation' }), AT)
  for (const search of ['2016_679_eu', '2016_679_EU']) t.strictSame((await reader.works({ search }, FIRST)).items.map(({ node }) => node.id), ['2016_679_EU'], search)
})

t.test('however many old versions have the words, what is current is found', async t => {
  const graph = await testGraph(t)
  await graph.publisher.publish(buildAnalysis('gifts', GIFTS), AT)
  await rows(graph, `
    CREATE (e:Expression {id: 'gifts@old', work: 'gifts'})
    WITH e UNWIND range(1, 10001) AS number
    CREATE (p:Provision {id: 'gifts@old#' + number, expression: e.id, text: 'Gifts'})-[:PART_OF]->(e)
    CREATE (:Definition {id: 'gifts@old#d' + number, expression: e.id, term: 'gift', quote: 'gift'})-[:STANDS_IN]->(p)`)
  const { reader } = graph
  t.ok((await reader.search('gift', FIRST)).items.length > 0)
  t.equal((await reader.provisions({ search: 'gift' }, FIRST)).totalCount, 3)
  t.equal((await reader.definitions({ search: 'gift' }, FIRST)).totalCount, 1)
  t.equal((await reader.norms({ search: 'gift' }, FIRST)).totalCount, 1)
})
