import t from 'tap'
import { EXAMPLES } from '../../services/studio/examples.js'
import { ask, codes, servedRules } from './app.js'

t.test('the API over a real Neo4j', async t => {
  const { app, norm, finding } = await servedRules(t)

  t.test('a list is a Relay connection, and its cursors lead through all of it', async t => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await ask(app, `query ($after: String) { norms(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id statement } } } }`, { after })
      t.equal(data.norms.totalCount, 5)
      t.equal(data.norms.pageInfo.hasPreviousPage, after !== null)
      t.equal(data.norms.pageInfo.startCursor, data.norms.edges[0].cursor)
      seen.push(...data.norms.edges.map((edge: any) => edge.node.id))
      after = data.norms.pageInfo.hasNextPage ? data.norms.pageInfo.endCursor : null
    } while (after !== null)
    t.equal(new Set(seen).size, 5)
  })

  t.test('filters take what they say', async t => {
    const { data } = await ask(app, `{
      prohibitions: norms(filter: { modality: [PROHIBITION] }) { edges { node { statement modality bearer { text } } } }
      managers: norms(filter: { bearer: "manager" }) { totalCount }
      sections: provisions(filter: { work: "gifts", kind: [SECTION] }) { edges { node { eId heading } } }
      external: references(filter: { kind: EXTERNAL }) { edges { node { citations targets { id } works { id } } } }
      found: works(filter: { search: "travel" }) { edges { node { id } } }
      terms: definitions(filter: { work: "gifts" }) { edges { node { term scope } } }
      open: findings(filter: { state: NOT_SATISFIED }) { edges { node { title work { id } norm { id } } } }
    }`)
    t.same(data.prohibitions.edges, [{ node: { statement: 'An employee must not accept a gift.', modality: 'PROHIBITION', bearer: { text: 'An employee' } } }])
    t.equal(data.managers.totalCount, 1)
    t.same(data.sections.edges.map((edge: any) => edge.node), [{ eId: 'sec_1', heading: 'Gifts' }, { eId: 'sec_2', heading: 'Records 🎁' }])
    t.same(data.external.edges, [{ node: { citations: ['us/usc/15/1693a'], targets: [], works: [] } }])
    t.same(data.found.edges, [{ node: { id: 'travel' } }])
    t.same(data.terms.edges, [{ node: { term: 'Gift', scope: 'work' } }])
    t.same(data.open.edges, [{ node: { title: 'Model accepts a gift', work: { id: 'gifts' }, norm: { id: norm } } }])
  })

  t.test('a term leads to its uses, and a provision to the terms that it uses', async t => {
    const use = 'term anchor { quote state start end } provision { eId } definition { term }'
    const { data } = await ask(app, `{
      definitions(filter: { work: "gifts" }) { edges { node { scope scopeProvision { eId } uses { ${use} } } } }
      provisions(filter: { work: "gifts", eId: "sec_1__para_a" }) { edges { node { text start termUses { ${use} } } } } }`)
    const [{ node }] = data.definitions.edges
    t.match(node, { scope: 'work', scopeProvision: null, uses: [{ term: 'Gift', anchor: { quote: 'Gift', state: 'VERIFIED' }, provision: { eId: 'sec_1__para_a' }, definition: { term: 'Gift' } }] })
    t.same(data.provisions.edges[0].node.termUses, node.uses)
  })

  t.test('nested fields lead through the graph, up and down', async t => {
    const { data } = await ask(app, `{
      work(id: "gifts") { title current { current normCount provisionCount work { id } text } expressions { id } }
      norm(id: "${norm}") {
        provision { eId parent { eId } path { eId } norms { modality } definitions { term } references { targets { eId } } }
        expression { id } work { title } findings { id } anchor { quote recorded state start end } }
    }`)
    t.match(data.work, { title: 'Rules on gifts', current: { current: true, normCount: 4, work: { id: 'gifts' } } })
    const { text } = data.work.current
    const { start, end, quote } = data.norm.anchor
    t.equal([...text].slice(start, end).join(''), quote, 'positions are code points of the text')
    t.match(data.norm, {
      provision: { eId: 'sec_1__para_a', parent: { eId: 'sec_1' }, path: [{ eId: 'sec_1' }], norms: [{ modality: 'PROHIBITION' }], definitions: [{ term: 'Gift' }] },
      work: { title: 'Rules on gifts' },
      findings: [{ id: finding }],
      anchor: { state: 'VERIFIED', recorded: quote }
    })
  })

  t.test('search finds plain words, whatever signs they hold', async t => {
    const { data } = await ask(app, 'query ($text: String!) { search(text: $text) { edges { node { kind label work { id } expression { id } node { __typename id } } } } }', { text: 'train' })
    t.ok(data.search.edges.some((edge: any) => edge.node.kind === 'NORM' && edge.node.node.__typename === 'Norm'))
    t.ok(data.search.edges.every((edge: any) => edge.node.work.id === 'travel'))
    const odd = await ask(app, 'query ($text: String!) { search(text: $text) { totalCount } }', { text: 'gift) OR "*:* AND [a TO' })
    t.same(odd.errors, [])
  })

  t.test('node finds everything by the id that it tells', async t => {
    const { data } = await ask(app, `{
      works(first: 1) { edges { node { id } } } expressions(first: 1) { edges { node { id } } } provisions(first: 1) { edges { node { id } } }
      norms(first: 1) { edges { node { id } } } definitions(first: 1) { edges { node { id } } } references(first: 1) { edges { node { id } } } findings(first: 1) { edges { node { id } } } }`)
    const types: Record<string, string> = { works: 'Work', expressions: 'Expression', provisions: 'Provision', norms: 'Norm', definitions: 'Definition', references: 'Reference', findings: 'Finding' }
    for (const [list, type] of Object.entries(types)) {
      const { id } = data[list].edges[0].node
      const found = await ask(app, 'query ($id: ID!) { node(id: $id) { __typename id ... on Norm { modality } } }', { id })
      t.match(found.data.node, { __typename: type, id }, `${type} ${id}`)
    }
    for (const id of ['nothing', 'nothing@000000000000', 'a@b#c', '6f1c0d0e-0000-4000-8000-000000000000', '']) {
      t.same((await ask(app, 'query ($id: ID!) { node(id: $id) { id } }', { id })).data, { node: null }, `\`${id}\` is nothing`)
    }
  })

  t.test('a trace leads from the finding to the words of the clause', async t => {
    const query = `query ($id: UUID!) { trace(findingId: $id) {
      finding { title recordedAt work { id } } norm { id modality state revision } anchor { quote state start }
      clause { eId label text start } path { eId heading } previous { eId } next { eId } document { id work current hash } } }`
    for (const round of ['interpreted', 'compiled', 'compiled']) {
      const { data, errors } = await ask(app, query, { id: finding })
      t.same(errors, [], round)
      t.match(data.trace, {
        finding: { title: 'Model accepts a gift', recordedAt: '2026-01-02T03:04:05.000Z', work: { id: 'gifts' } },
        norm: { id: norm, modality: 'PROHIBITION', state: 'ACTIVE' },
        anchor: { quote: 'An employee must not accept a gift.', state: 'VERIFIED' },
        clause: { eId: 'sec_1__para_a' },
        path: [{ eId: 'sec_1', heading: 'Gifts' }],
        previous: { eId: 'sec_1' },
        next: { eId: 'sec_1__para_b' },
        document: { work: 'gifts', current: true }
      })
    }
    t.same((await ask(app, query, { id: '6f1c0d0e-0000-4000-8000-000000000000' })).data, { trace: null })
  })

  t.test('arguments out of range are told by code', async t => {
    for (const query of ['{ norms(first: 0) { totalCount } }', '{ norms(first: 101) { totalCount } }', '{ norms(first: -1) { totalCount } }', '{ norms(after: "nonsense") { totalCount } }', '{ norm(id: "7") { id } }', '{ norms(first: "2") { totalCount } }', '{ norms(filter: { modality: [NEVER] }) { totalCount } }']) {
      t.same(codes(await ask(app, query)), ['INPUT_INVALID'], query)
    }
    for (let round = 0; round < 3; round++) {
      const answer = await ask(app, 'query ($id: UUID!) { norm(id: $id) { id } }', { id: 7 })
      t.same(codes(answer), ['INPUT_INVALID'], 'a variable')
      t.equal(answer.data, undefined)
      await ask(app, 'query ($id: UUID!) { norm(id: $id) { id } }', { id: norm })
    }
  })

  t.test('the examples of the page run as they stand', async t => {
    for (const { name, query, variables } of EXAMPLES) t.same((await ask(app, query, variables)).errors, [], name)
  })
})
