import { join } from 'node:path'
import t from 'tap'
import { runStudio, temporaryFolder } from '../run-studio.js'
import { startStudio } from '../start-studio.js'

t.test('the demo: from nothing to a page, and a trace from a second terminal', { timeout: 300_000 }, async t => {
  const home = await temporaryFolder(t)
  const env = { STUDIO_DATA_DIR: join(home, 'data'), STUDIO_PORT: '0' }
  t.teardown(() => runStudio(['db', 'stop'], { env }))
  const began = performance.now()
  const demo = startStudio(t, ['start'], env, home)
  const [, command = '', id = ''] = await demo.saying(/npx studio (trace ([0-9a-f-]{36}))/)
  const traced = await runStudio(command.split(' '), { env, cwd: home })
  t.comment(`from start to first trace: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  t.match(traced, { code: 0, stdout: /«[^»]+»/ })
  t.match(traced.stdout, /quotation VERIFIED/)

  const page = demo.stdout().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? ''
  t.match(demo.stdout(), /\d+ works, \d+ provisions, \d+ norms, \d+ definitions?, \d+ references/)
  const query = demo.stdout().match(/^ {4}\{\n[^]*?^ {4}\}$/m)?.[0] ?? ''
  const answer = await fetch(`${page}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
  const { data, errors } = await answer.json() as { data: { trace: { anchor: { state: string } } }, errors?: unknown }
  t.equal(errors, undefined, 'the query that it shows is one that works')
  t.equal(data.trace.anchor.state, 'VERIFIED')

  demo.interrupt()
  t.equal(await demo.ended, 0, demo.stderr())
  t.match(await runStudio(['db', 'status'], { env }), { stdout: /^not running\n/ })

  const second = startStudio(t, ['start', '--quiet'], env, home)
  const [, again] = await second.saying(/npx studio trace ([0-9a-f-]{36})/)
  t.equal(again, id, 'the sample finding is recorded once')
  second.interrupt()
  t.equal(await second.ended, 0)
})
