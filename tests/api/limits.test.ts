import t from 'tap'
import { MAX_QUERY_CHARACTERS } from '../../services/api/limits/read-operation.js'
import type { Ports, WorkRow } from '../../services/ports.js'
import { appOver, ask, closedPorts, codes } from './app.js'

/** Limits stand before the database: it is closed here, and whoever reaches it fails as INTERNAL. */
const settings = { STUDIO_QUERY_DEPTH: '6', STUDIO_QUERY_ALIASES: '5', STUDIO_QUERY_TOKENS: '300', STUDIO_BODY_LIMIT: '60000' }

const nested = (levels: number, field = 'parent', leaf = 'eId'): string =>
  Array.from({ length: levels }, () => `${field} { `).join('') + leaf + ' }'.repeat(levels)

t.test('depth counts through fragments, named and inline', async t => {
  const app = await appOver(t, closedPorts(), settings)
  const refused = [
    `{ provision(id: "a") { ${nested(7)} } }`,
    `{ provision(id: "a") { ...A } } fragment A on Provision { ${nested(3, 'parent', '...B')} } fragment B on Provision { ${nested(4)} }`,
    `{ provision(id: "a") { ... on Provision { ${nested(7)} } } }`,
    `{ node(id: "a") { ... { ... on Provision { ${nested(7)} } } } }`
  ]
  for (const query of refused) {
    const answer = await ask(app, query)
    t.same(codes(answer), ['QUERY_REFUSED'], query.slice(0, 60))
    t.match(answer.errors[0]?.message, /levels, and 6 are allowed/)
  }
  t.same(codes(await ask(app, `{ provision(id: "a") { ${nested(4)} } }`)), ['INTERNAL'], 'five levels reach the database')
})

t.test('aliases count wherever they stand', async t => {
  const app = await appOver(t, closedPorts(), settings)
  const aliases = (count: number, field: string): string => Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')
  t.same(codes(await ask(app, `{ ${aliases(6, 'counts { works }')} }`)), ['QUERY_REFUSED'])
  t.same(codes(await ask(app, `{ ...Q } fragment Q on Query { ${aliases(6, 'counts { works }')} }`)), ['QUERY_REFUSED'], 'in a fragment')
  t.same(codes(await ask(app, '{ a: provision(id: "a") { ...P } b: provision(id: "b") { ...P } } fragment P on Provision { x: eId y: num }')), ['QUERY_REFUSED'], 'two aliases in a fragment that is spread twice')
  t.same(codes(await ask(app, `{ ${aliases(6, '__typename')} }`)), ['QUERY_REFUSED'], 'of __typename too')
  t.not(codes(await ask(app, `{ ${aliases(5, '__typename')} }`))[0], 'QUERY_REFUSED')
})

t.test('a bomb of fragments that double eighteen times is refused at once', async t => {
  const app = await appOver(t, closedPorts(), { STUDIO_QUERY_DEPTH: '50', STUDIO_QUERY_ALIASES: '1000' })
  const fragments = Array.from({ length: 18 }, (_, at) => `fragment F${at} on Provision { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`).join(' ')
  const began = performance.now()
  const answer = await ask(app, `{ provision(id: "a") { ...F0 } } ${fragments} fragment F18 on Provision { eId }`)
  t.same(codes(answer), ['QUERY_REFUSED'])
  t.ok(performance.now() - began < 500, 'well before it could expand')
  const flat = Array.from({ length: 14 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')
  t.same(codes(await ask(app, `{ ...F0 } ${flat} fragment F14 on Query { __typename }`)), ['QUERY_REFUSED'], 'without an alias as well')
  t.same(codes(await ask(app, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')), ['QUERY_REFUSED'], 'and in a circle')
})

t.test('tokens and characters count before anything is read', async t => {
  const app = await appOver(t, closedPorts(), settings)
  t.same(codes(await ask(app, `{ ${'__typename '.repeat(400)} }`)), ['QUERY_REFUSED'])
  t.same(codes(await ask(app, `{ counts ${'@a '.repeat(2_000)} { works } }`)), ['QUERY_REFUSED'])
  t.same(codes(await ask(app, `{ __typename } #${'x'.repeat(MAX_QUERY_CHARACTERS)}`)), ['QUERY_REFUSED'], 'comments are no tokens')
  t.same(codes(await ask(app, `{ norms(filter: { search: "${'x'.repeat(MAX_QUERY_CHARACTERS)}" }) { totalCount } }`)), ['QUERY_REFUSED'], 'a string is one token')
  t.same(codes(await ask(app, '{'.repeat(299))), ['QUERY_INVALID'], 'deep nesting ends in the parser')
  t.same(codes(await ask(app, JSON.stringify({ kind: 'Document', definitions: [] }))), ['QUERY_INVALID'], 'a syntax tree as JSON is no way around')
})

t.test('the same limits hold for GET', async t => {
  const app = await appOver(t, closedPorts(), settings)
  const get = async (query: string) => await app.inject({ method: 'GET', url: '/graphql', query: { query } })
  t.equal((await get(`{ provision(id: "a") { ${nested(7)} } }`)).json().errors[0].extensions.code, 'QUERY_REFUSED')
  t.equal((await get(`{ ${'__typename '.repeat(400)} }`)).json().errors[0].extensions.code, 'QUERY_REFUSED')
})

t.test('a body over the limit is refused unread, with its length told or not', async t => {
  const app = await appOver(t, closedPorts(), settings)
  const payload = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(70_000) } })
  const response = await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload })
  t.equal(response.statusCode, 413)
  t.equal(response.json().errors[0].extensions.code, 'INPUT_TOO_LARGE')
})

t.test('one request carries one operation, as JSON', async t => {
  const app = await appOver(t, closedPorts(), settings)
  const post = async (payload: string, type: string | null = 'application/json') =>
    await app.inject({ method: 'POST', url: '/graphql', headers: type === null ? {} : { 'content-type': type }, payload })
  const body = JSON.stringify({ query: '{ __typename }' })
  t.equal((await post(`[${body}, ${body}]`)).statusCode, 400, 'a batch')
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/xml', null]) {
    t.equal((await post(body, type)).statusCode, 415, String(type))
  }
  t.equal((await post('{"query":')).statusCode, 400, 'half a body')
  t.equal((await post('')).statusCode, 400, 'no body')
  t.equal((await post('{"query":"{ __typename }","__proto__":{"x":1}}')).statusCode, 400, 'a poisoned one')
  t.equal((await post(body, 'application/json; charset=utf-8')).statusCode, 200)
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) t.equal((await app.inject({ method, url: '/graphql' })).statusCode, 405, method)
})

t.test('a mutation never comes by GET, also not behind a query of the same document', async t => {
  let recorded = 0
  const findings = { record: async () => { recorded++; throw new Error('recorded') } } as unknown as Ports['findings']
  const app = await appOver(t, closedPorts({ findings }))
  const query = `query Read { __typename }
    mutation Write { recordFinding(input: { norm: "6f1c0d0e-0000-5000-8000-000000000000", title: "x", state: SATISFIED }) { id } }`
  const get = async (operationName?: string) => await app.inject({ method: 'GET', url: '/graphql', query: { query, ...(operationName === undefined ? {} : { operationName }) } })
  t.equal((await get('Write')).statusCode, 405)
  t.equal((await get()).json().errors[0].extensions.code, 'QUERY_INVALID', 'no name, no choice')
  t.equal(recorded, 0)
  // What was compiled for one operation must not run for the other.
  for (let round = 0; round < 3; round++) await app.inject({ method: 'POST', url: '/graphql', payload: { query, operationName: 'Write' } })
  t.equal(recorded, 3)
  for (let round = 0; round < 3; round++) t.same((await get('Read')).json(), { data: { __typename: 'Query' } })
  t.equal(recorded, 3)
})

t.test('an answer with more rows than the limit is refused, counted on what is really read', async t => {
  const work = (id: number): WorkRow => ({ id: `w${id}`, title: 'x', language: 'en', currentExpression: 'e' })
  const many = Array.from({ length: 1_000 }, (_, at) => ({ id: `e${at}`, work: 'w0' }))
  const reader = {
    works: async () => ({ items: Array.from({ length: 100 }, (_, at) => ({ cursor: `${at}`, node: work(at) })), hasNextPage: false, totalCount: 100 }),
    expressionsOfWorks: async (ids: string[]) => ids.map(() => many),
    worksById: async (ids: string[]) => ids.map(() => work(0))
  } as unknown as Ports['reader']
  const app = await appOver(t, closedPorts({ reader }))
  t.equal(codes(await ask(app, '{ works(first: 100) { edges { node { expressions { id } } } } }'))[0], 'QUERY_REFUSED', 'a hundred lists of a thousand')
  const amplified = await ask(app, '{ work(id: "w0") { expressions { work { expressions { work { expressions { id } } } } } } }')
  t.equal(new Set(codes(amplified)).size, 1)
  t.equal(codes(amplified)[0], 'QUERY_REFUSED', 'the same list again and again')
})

t.test('a request ends at its time', async t => {
  const reader = { counts: async () => await new Promise(resolve => { setTimeout(resolve, 2_000, {}) }) } as unknown as Ports['reader']
  const app = await appOver(t, closedPorts({ reader }), { STUDIO_REQUEST_TIMEOUT_MS: '150' })
  const began = performance.now()
  const answer = await ask(app, '{ counts { works } }')
  t.same(codes(answer), ['QUERY_REFUSED'])
  t.match(answer.errors[0]?.message, /longer than 150 ms/)
  t.ok(performance.now() - began < 1_500)
})
