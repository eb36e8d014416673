import { auditServer } from 'graphql-http'
import t from 'tap'
import { loadConfig } from '../../services/config.js'
import { serve } from '../../services/server.js'
import { closedPorts } from './app.js'

// https://graphql.github.io/graphql-over-http/draft/, by the audits of the graphql-http package.
t.test('the endpoint passes every audit of GraphQL over HTTP', async t => {
  const config = loadConfig({ STUDIO_PORT: '0', STUDIO_LOG_LEVEL: 'silent' })
  const server = await serve({ ports: closedPorts(), config })
  t.teardown(async () => { await server.close() })
  const results = await auditServer({ url: `${server.url}/graphql` })
  for (const result of results) t.equal(result.status, 'ok', `${result.id} ${result.name}${result.status === 'ok' ? '' : `: ${result.reason}`}`)
  t.comment(`${results.filter(({ status }) => status === 'ok').length} of ${results.length} audits`)
})
