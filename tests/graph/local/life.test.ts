import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { acquireLocalNeo4j } from '../../../services/graph/local/acquire.js'
import type { LocalSettings } from '../../../services/graph/local/settings.js'
import { localNeo4jStatus } from '../../../services/graph/local/status.js'
import { stopLocalNeo4j } from '../../../services/graph/local/stop.js'
import { query, quiet, temporarySettings } from './temporary-server.js'

interface Told { uri: string, pid: number, started: boolean }

async function userProcess (settings: LocalSettings) {
  const child = fork(fileURLToPath(new URL('user-process.ts', import.meta.url)), [JSON.stringify(settings)])
  const [told] = await once(child, 'message') as [Told]
  return {
    ...told,
    ended: once(child, 'exit'),
    release: () => child.send('release'),
    kill: () => child.kill('SIGKILL')
  }
}

t.test('the life of a private Neo4j', { timeout: 120_000 }, async t => {
  const settings = await temporarySettings(t)

  await t.test('two programs that start at once get one server; the last one that goes stops it', async t => {
    const [one, two] = await Promise.all([userProcess(settings), userProcess(settings)])
    t.equal(one.pid, two.pid)
    t.equal(one.uri, two.uri)
    t.same([one.started, two.started].sort(), [false, true])
    t.match(await localNeo4jStatus(settings), { running: true, keep: false, pid: one.pid, uri: one.uri, jarsCached: true })
    t.equal((await localNeo4jStatus(settings)).users.length, 2)

    one.kill()
    await one.ended
    t.equal((await localNeo4jStatus(settings)).users.length, 1, 'the use of a program that was killed does not count')
    two.release()
    await two.ended
    t.match(await localNeo4jStatus(settings), { running: false, pid: null, uri: null })
  })

  await t.test('one that is kept stays until it is stopped', async t => {
    const server = await acquireLocalNeo4j(settings, { keep: true, progress: quiet })
    await server.release()
    await server.release()
    const second = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
    t.match(second, { pid: server.pid, started: false }, 'it is found running')
    t.same(await query(second, 'RETURN 1 AS one'), [{ one: 1 }])
    await second.release()
    t.match(await localNeo4jStatus(settings), { running: true, keep: true, users: [] })
    t.equal(await stopLocalNeo4j(settings, quiet), true)
    t.equal(await stopLocalNeo4j(settings, quiet), false)
    t.match(await readFile(join(settings.home, 'logs', 'server.log'), 'utf8'), /Stopped\./, 'it had the time to stop cleanly')
  })

  await t.test('nobody else reads the password, and the settings are safe', async t => {
    const mode = async (name: string) => ((await stat(join(settings.home, name))).mode & 0o777).toString(8)
    t.equal(await mode('password'), '600')
    t.equal(await mode('.'), '700')
    t.ok((await readFile(join(settings.home, 'password'), 'utf8')).length >= 32)
    const conf = await readFile(join(settings.home, 'conf', 'neo4j.conf'), 'utf8')
    for (const line of ['auth_enabled=true', 'listen_address=127.0.0.1:', 'usage_report.enabled=false', 'csv_import_from_file_urls=false', 'transaction.timeout=30s', 'transaction.max=256m']) {
      t.ok(conf.includes(line), line)
    }
  })
})
