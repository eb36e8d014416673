import t from 'tap'
import { GraphQLObjectType } from 'graphql'
import { AppError } from '../../services/errors.js'
import type { Ports } from '../../services/ports.js'
import { appOver, ask, closedPorts, codes } from './app.js'

const STUDIO_TOKEN = 'a-secret-of-enough-characters'

t.test('with a token set, every field of Query and Mutation is closed without it', async t => {
  const app = await appOver(t, closedPorts(), { STUDIO_TOKEN })
  const { schema } = app.graphql
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type): type is GraphQLObjectType => type instanceof GraphQLObjectType)
  const fields = roots.flatMap(root => Object.keys(root.getFields()).map(name => `${root.name === 'Mutation' ? 'mutation ' : ''}{ ${name} }`))
  t.ok(fields.length >= 20, `${fields.length} fields`)
  for (const query of [...fields, '{ __schema { types { name } } }', '{ __typename }', 'not graphql']) {
    const posted = await ask(app, query)
    t.same([posted.status, ...codes(posted), posted.data], [401, 'UNAUTHENTICATED', undefined], query)
    t.equal((await app.inject({ method: 'GET', url: '/graphql', query: { query } })).statusCode, 401, `GET ${query}`)
  }
})

t.test('only the whole token opens', async t => {
  const app = await appOver(t, closedPorts(), { STUDIO_TOKEN })
  for (const authorization of ['', 'Bearer', 'Bearer ', `Bearer ${STUDIO_TOKEN.slice(0, -1)}`, `Bearer ${STUDIO_TOKEN}x`, `Basic ${STUDIO_TOKEN}`, STUDIO_TOKEN, `Bearer ${STUDIO_TOKEN} ${STUDIO_TOKEN}`]) {
    t.same(codes(await ask(app, '{ __typename }', {}, { authorization })), ['UNAUTHENTICATED'], `\`${authorization}\``)
  }
  const open = await ask(app, '{ __typename }', {}, { authorization: `Bearer ${STUDIO_TOKEN}` })
  t.same([open.status, open.data], [200, { __typename: 'Query' }])
  t.match((await ask(app, '{ __typename }')).headers, { 'www-authenticate': /^Bearer/ })
  t.equal((await app.inject('/livez')).statusCode, 200, 'probes need none')
})

t.test('without a token, only names of this machine are answered', async t => {
  const app = await appOver(t, closedPorts())
  for (const host of ['evil.example', 'evil.example:4000', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1']) {
    for (const url of ['/graphql?query={__typename}', '/graphiql', '/']) t.equal((await app.inject({ url, headers: { host } })).statusCode, 400, `${host} ${url}`)
  }
  for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000', 'LOCALHOST']) t.equal((await app.inject({ url: '/graphql?query={__typename}', headers: { host } })).statusCode, 200, host)
})

t.test('pages of other sites are refused', async t => {
  const app = await appOver(t, closedPorts())
  const foreign: Array<Record<string, string>> = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]
  for (const headers of foreign) {
    t.equal((await ask(app, '{ __typename }', {}, headers)).status, 400, JSON.stringify(headers))
    t.equal((await app.inject({ url: '/graphql?query={__typename}', headers })).statusCode, 400, `GET ${JSON.stringify(headers)}`)
  }
  const own: Array<Record<string, string>> = [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:4000', host: 'localhost:4000' }]
  for (const headers of own) t.equal((await ask(app, '{ __typename }', {}, headers)).status, 200, JSON.stringify(headers))
})

t.test('what has no code is masked, and what tells of the inside too', async t => {
  const fail = (error: unknown) => ({ counts: async () => { throw error } }) as unknown as Ports['reader']
  const secret = 'password of bolt://10.1.2.3:7687'
  const masked = await ask(await appOver(t, closedPorts({ reader: fail(new TypeError(secret)) })), '{ counts { works } }')
  t.match(masked.errors, [{ message: 'internal error', path: ['counts'], extensions: { code: 'INTERNAL', requestId: String(masked.headers['x-request-id']) } }])
  const down = await ask(await appOver(t, closedPorts({ reader: fail(new AppError('DATABASE_UNREACHABLE', secret)) })), '{ counts { works } }')
  t.match(down.errors, [{ message: 'no Neo4j answers at the address', extensions: { code: 'DATABASE_UNREACHABLE' } }])
  const told = await ask(await appOver(t, closedPorts({ reader: fail(new AppError('NOT_FOUND', 'no norm `x`', { advice: 'look again', place: { file: 'x.md' } })) })), '{ counts { works } }')
  t.match(told.errors, [{ message: 'no norm `x`', extensions: { code: 'NOT_FOUND', advice: 'look again', place: { file: 'x.md' } } }])
  for (const answer of [masked, down]) t.notMatch(JSON.stringify(answer), /10\.1\.2\.3|TypeError|stack/)
})

t.test('in production neither the schema nor suggestions are told', async t => {
  const open = await appOver(t, closedPorts())
  const closed = await appOver(t, closedPorts(), { STUDIO_GRAPHIQL: 'false' })
  t.match((await ask(open, '{ work }')).errors[0]?.message, /Did you mean/)
  t.notMatch((await ask(closed, '{ workz }')).errors[0]?.message, /Did you mean|works/)
  t.same(codes(await ask(closed, '{ __schema { types { name } } }')).slice(0, 1), ['QUERY_INVALID'])
  t.ok((await ask(open, '{ __schema { types { name } } }')).data.__schema.types.length > 20)
  t.equal((await closed.inject('/graphiql')).statusCode, 404)
  t.equal((await closed.inject('/graphiql/react.js')).statusCode, 404)
})

t.test('pages come from the service alone, and only the listed files', async t => {
  const app = await appOver(t, closedPorts())
  const page = await app.inject('/graphiql')
  t.match(page.headers, { 'content-type': /text\/html/, 'content-security-policy': /default-src 'none'; script-src 'self'/, 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
  t.notMatch(page.body, /https?:\/\//, 'no address of another host')
  for (const [, url] of page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)) t.equal((await app.inject(String(url))).statusCode, 200, String(url))
  for (const url of ['/graphiql/package.json', '/graphiql/../package.json', '/graphiql/%2e%2e/package.json', '/graphiql/graphiql.js.map']) t.equal((await app.inject(url)).statusCode, 404, url)
  t.match((await app.inject('/')).body, /href="\/graphiql"/)
  t.match((await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } })).headers, { 'content-security-policy': /default-src 'none'/, 'cache-control': 'no-store' })
})

t.test('probes tell apart a process that lives and a service that is ready', async t => {
  const health = (ready: boolean, reason: string | null) => closedPorts({ health: { ready: async () => ({ ready, reason, detail: 'bolt://10.1.2.3:7687 refused' }) } })
  const not = await appOver(t, health(false, 'index `x` is populating'))
  t.equal((await not.inject('/livez')).statusCode, 200)
  const answer = await not.inject('/readyz')
  t.same([answer.statusCode, answer.json()], [503, { status: 'not ready', reason: 'index `x` is populating' }])
  t.equal((await (await appOver(t, health(true, null))).inject('/readyz')).statusCode, 200)
})
