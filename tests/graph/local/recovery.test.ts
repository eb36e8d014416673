import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import t from 'tap'
import { acquireLocalNeo4j } from '../../../services/graph/local/acquire.js'
import type { LocalNeo4j } from '../../../services/graph/local/acquire.js'
import { localNeo4jStatus } from '../../../services/graph/local/status.js'
import { query, quiet, temporarySettings } from './temporary-server.js'

/** Writes one node after another until the server dies; returns how many it acknowledged. */
async function writeUntilKilled (server: LocalNeo4j): Promise<number> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  const session = driver.session({ database: 'neo4j' })
  let acknowledged = 0
  try {
    for (;;) {
      await session.run('CREATE (:Written {number: $number})', { number: acknowledged + 1 })
      if (++acknowledged === 100) process.kill(server.pid, 'SIGKILL')
    }
  } catch {
    return acknowledged
  } finally {
    await session.close().catch(quiet)
    await driver.close().catch(quiet)
  }
}

t.test('a password that begins with a dash is a password, not an option', { timeout: 120_000 }, async t => {
  const settings = await temporarySettings(t)
  const password = '-rMnl8ZyQe2sKd0fT7uVxW1aBcDgHiJk'
  await mkdir(settings.home, { recursive: true })
  await writeFile(join(settings.home, 'password'), password)
  const server = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
  t.equal(server.password, password)
  t.strictSame(await query(server, 'RETURN 1 AS one'), [{ one: 1 }])
  await server.release()
})

t.test('what Neo4j acknowledged is there after SIGKILL', { timeout: 120_000 }, async t => {
  const settings = await temporarySettings(t)
  const first = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
  const acknowledged = await writeUntilKilled(first)
  t.ok(acknowledged >= 100)
  t.match(await localNeo4jStatus(settings), { running: false })

  const said: string[] = []
  const second = await acquireLocalNeo4j(settings, { keep: false, progress: message => said.push(message) })
  t.equal(second.started, true)
  t.not(second.pid, first.pid)
  t.match(said, [/did not stop cleanly last time/])
  const [row] = await query(second, 'MATCH (n:Written) WHERE n.number <= $acknowledged RETURN count(n) AS written', { acknowledged })
  t.equal(row?.['written'], acknowledged)
  await first.release()
  await second.release()
  t.equal((await localNeo4jStatus(settings)).running, false)

  await t.test('a process that has the id of an old server is not taken for it', async t => {
    const stale = { pid: process.pid, mark: 'an earlier boot:1', port: 1, startedAt: '2026-01-01T00:00:00Z', version: '5.26.31', profile: 'quick', keep: true }
    await writeFile(join(settings.home, 'server.json'), JSON.stringify(stale))
    t.equal((await localNeo4jStatus(settings)).running, false)
    const third = await acquireLocalNeo4j(settings, { keep: false, progress: quiet })
    t.equal(third.started, true)
    t.not(third.pid, process.pid)
    await third.release()
    await t.rejects(readFile(join(settings.home, 'server.json')), { code: 'ENOENT' })
  })
})
