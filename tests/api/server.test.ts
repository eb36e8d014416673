import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { loadConfig } from '../../services/config.js'
import type { Ports } from '../../services/ports.js'
import { serve } from '../../services/server.js'
import { closedPorts } from './app.js'

const start = async (ports: Ports, settings: Record<string, string> = {}) =>
  await serve({ ports, config: loadConfig({ STUDIO_PORT: '0', STUDIO_LOG_LEVEL: 'silent', ...settings }) })

const post = async (url: string, query: string): Promise<Response> =>
  await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })

t.test('a port that is taken is told, with the way out', async t => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  await t.rejects(start(closedPorts(), { STUDIO_PORT: `${port}` }), { code: 'PORT_TAKEN', message: `another program listens on port \`${port}\` of \`127.0.0.1\`` })
})

t.test('closing lets a running request end, and takes no more', async t => {
  let release = (): void => undefined
  const reached = new Promise<void>(resolve => {
    release = resolve
  })
  let answer = (): void => undefined
  const reader = {
    counts: async () => {
      release()
      await new Promise<void>(resolve => { answer = resolve })
      return { works: 7, provisions: 0, norms: 0, definitions: 0, references: 0, findings: 0 }
    }
  } as unknown as Ports['reader']
  const server = await start(closedPorts({ reader }))
  const running = post(server.url, '{ counts { works } }')
  await reached
  const closing = server.close()
  answer()
  t.same(await (await running).json(), { data: { counts: { works: 7 } } })
  await closing
  await server.close()
  await t.rejects(post(server.url, '{ __typename }'), 'nobody listens any more')
})
