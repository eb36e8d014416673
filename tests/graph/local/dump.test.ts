import { existsSync } from 'node:fs'
import { readdir, rename, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { acquireLocalNeo4j } from '../../../services/graph/local/acquire.js'
import { dumpLocalNeo4j } from '../../../services/graph/local/dump.js'
import { restoreLocalNeo4j } from '../../../services/graph/local/restore.js'
import { localNeo4jStatus } from '../../../services/graph/local/status.js'
import { query, quiet, temporaryFolder, temporarySettings } from './temporary-server.js'

t.test('dump and restore', { timeout: 200_000 }, async t => {
  const settings = await temporarySettings(t)
  const folder = await temporaryFolder(t)
  const file = join(folder, 'backup.dump')
  const names = async (): Promise<unknown> => {
    const server = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
    const rows = await query(server, 'MATCH (n:Clause) RETURN n.name AS name ORDER BY name')
    await server.release()
    return rows.map(row => row['name'])
  }

  await t.test('nothing to dump yet', async t => {
    await t.rejects(dumpLocalNeo4j(settings, file, quiet), { code: 'DATABASE_FAILED', message: /no database/ })
  })

  const server = await acquireLocalNeo4j(settings, { keep: true, progress: quiet })
  await query(server, 'UNWIND ["a", "b"] AS name CREATE (:Clause {name: name})')

  await t.test('refused while somebody uses it', async t => {
    await t.rejects(dumpLocalNeo4j(settings, file, quiet), { code: 'DATABASE_RUNNING', message: new RegExp(String(process.pid)) })
    t.same(await readdir(folder), [])
    await server.release()
  })

  await t.test('a kept server is stopped for the dump and runs again', async t => {
    await dumpLocalNeo4j(settings, file, quiet)
    t.same(await readdir(folder), ['backup.dump'], 'no half file is left')
    t.match(await localNeo4jStatus(settings), { running: true, keep: true })
    await t.rejects(dumpLocalNeo4j(settings, file, quiet), { code: 'INPUT_INVALID', message: /exists already/ })
  })

  await t.test('restore brings back what was dumped, with the same password', async t => {
    const again = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
    await query(again, 'MATCH (n:Clause) SET n.name = "changed"')
    await again.release()
    await restoreLocalNeo4j(settings, file, quiet)
    t.match(await localNeo4jStatus(settings), { running: true, keep: true })
    t.same(await names(), ['a', 'b'])
  })

  await t.test('a file that is no dump changes nothing', async t => {
    await writeFile(join(folder, 'no.dump'), 'not a dump at all')
    await t.rejects(restoreLocalNeo4j(settings, join(folder, 'no.dump'), quiet), { code: 'INPUT_INVALID', message: /no\.dump/ })
    await t.rejects(restoreLocalNeo4j(settings, join(folder, 'missing.dump'), quiet), { code: 'INPUT_NOT_FOUND' })
    t.same(await names(), ['a', 'b'])
    t.notOk((await readdir(settings.home)).some(name => name.startsWith('.restoring-')))
  })
})

t.test('a restore that was killed after the exchange is undone by the next start', { timeout: 120_000 }, async t => {
  const settings = await temporarySettings(t)
  const first = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
  await query(first, 'CREATE (:Clause {name: "old"})')
  await first.release()
  const before = join(settings.home, 'before-restore')
  await mkdir(before)
  for (const part of ['databases', 'transactions']) await rename(join(settings.home, 'data', part, 'neo4j'), join(before, part))
  await mkdir(join(settings.home, 'data', 'databases', 'neo4j'))
  await writeFile(join(settings.home, 'data', 'databases', 'neo4j', 'neostore'), 'half of another database')

  const second = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
  t.same(await query(second, 'MATCH (n:Clause) RETURN n.name AS name'), [{ name: 'old' }])
  t.notOk(existsSync(before))
  await second.release()
})
