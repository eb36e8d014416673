import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { runStudio, temporaryFolder } from '../run-studio.js'

t.test('the private Neo4j: kept, stopped, dumped and restored', { timeout: 230_000 }, async t => {
  const home = await temporaryFolder(t)
  const env = { STUDIO_DATA_DIR: join(home, 'data') }
  const studio = (args: string[]) => runStudio(args, { env, cwd: home })
  t.teardown(() => studio(['db', 'stop']))
  await writeFile(join(home, 'rule.md'), '# Gifts\n\nEmployees must not accept cash.\n')
  const file = join(home, 'backup.dump')

  t.match(await studio(['db', 'start']), { code: 0, stdout: /^started: bolt:/ })
  t.match(await studio(['db', 'start']), { code: 0, stdout: /^running already/ })
  t.match(await studio(['ingest', join(home, 'rule.md')]), { code: 0, stdout: /^CREATED/ })
  t.match(await studio(['db', 'stop']), { code: 0, stdout: 'stopped\n' })
  t.match(await studio(['db', 'stop']), { code: 0, stdout: 'not running\n' })
  t.match(await studio(['db', 'dump', file]), { code: 0 })
  t.match(await studio(['db', 'dump', file]), { code: 3, stderr: /error INPUT_INVALID: .* exists already/ }, 'a dump is never written over')
  t.match(await studio(['db', 'restore', file]), { code: 0 })
  t.match(await studio(['norms', '--quiet']), { code: 0, stdout: /accept cash/, stderr: '' })
  t.match(await studio(['db', 'status', '--json']), { code: 0, stdout: /"running":false/ }, 'who started it has stopped it')
})
