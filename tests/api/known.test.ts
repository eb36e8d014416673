import t from 'tap'
import type { Ports } from '../../services/ports.js'
import { appOver, ask, servedRules } from './app.js'

const UP = '{ id provision { eId label parent { eId parent { eId } } path { eId } } }'

t.test('a norm with the provisions above it is one statement, and the same as step by step', async t => {
  const { app, ports, norm } = await servedRules(t)
  const calls: string[] = []
  const reader = new Proxy(ports.reader, {
    get: (of, method: keyof Ports['reader']) => async (...args: never[]) => {
      calls.push(method)
      return await (of[method] as (...given: never[]) => Promise<unknown>)(...args)
    }
  })
  const counted = await appOver(t, { ...ports, reader })
  const at = await ask(counted, `query ($id: UUID!) { norm(id: $id) ${UP} }`, { id: norm })
  t.strictSame(calls, ['normInPlace'])
  t.match(at.data.norm.provision, { eId: 'sec_1__para_a', parent: { eId: 'sec_1', parent: null }, path: [{ eId: 'sec_1' }] })
  const listed = await ask(app, `{ norms(first: 100) { edges { node ${UP} } } }`)
  t.same(listed.data.norms.edges.find(({ node }: { node: { id: string } }) => node.id === norm).node, at.data.norm)
})
