import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { DATABASE_WAYS_OUT } from '../../../services/errors.js'
import { acquireLocalNeo4j } from '../../../services/graph/local/acquire.js'
import { findJava } from '../../../services/graph/local/java.js'
import { cachedJars } from '../../../services/graph/local/jars.js'
import type { LocalSettings } from '../../../services/graph/local/settings.js'
import { startOn } from '../../../services/graph/local/start.js'
import { localNeo4jStatus } from '../../../services/graph/local/status.js'
import { query, quiet, temporaryFolder, temporarySettings } from './temporary-server.js'

const acquire = (settings: LocalSettings) => acquireLocalNeo4j(settings, { keep: false, progress: quiet })

/** A program that says something and exits, in the place of Java or Maven. */
async function program (t: Test, text: string): Promise<string> {
  const file = join(await temporaryFolder(t), 'program')
  await writeFile(file, `#!/bin/sh\n${text}\n`)
  await chmod(file, 0o755)
  return file
}

/** The error has the code and the words, names the three ways out, and leaves nothing running. */
async function fails (t: Test, settings: LocalSettings, code: string, message: RegExp): Promise<void> {
  await t.rejects(acquire(settings), { name: 'AppError', code, message })
  await acquire(settings).catch((error: { details: { advice: string } }) => { t.ok(error.details.advice.endsWith(DATABASE_WAYS_OUT), error.details.advice) })
  t.equal((await localNeo4jStatus(settings)).running, false)
}

t.test('no Java, the wrong Java, no Java at all behind the name', async t => {
  const settings = await temporarySettings(t)
  await fails(t, { ...settings, java: 'no-such-java' }, 'DATABASE_NO_JAVA', /needs Java 17 or 21.*`no-such-java` cannot be run/)
  const old = await program(t, 'printf "    java.home = /opt/java\\n    java.specification.version = 1.8\\n    java.version = 1.8.0_402\\n" >&2')
  await fails(t, { ...settings, java: old }, 'DATABASE_NO_JAVA', /is version 1\.8\.0_402/)
  const none = await program(t, 'echo "Unable to locate a Java Runtime." >&2; exit 1')
  await fails(t, { ...settings, java: none }, 'DATABASE_NO_JAVA', /Unable to locate a Java Runtime/)
  const said: string[] = []
  const next = await program(t, 'printf "    java.home = /opt/java\\n    java.specification.version = 25\\n    java.version = 25\\n" >&2')
  t.match(await findJava(next, message => said.push(message)), { major: 25, program: '/opt/java/bin/java' })
  t.match(said, [/Java 25 is not one that Neo4j supports/])
})

t.test('no Maven, and a download that fails', { timeout: 60_000 }, async t => {
  const settings = { ...await temporarySettings(t), cache: await temporaryFolder(t) }
  await fails(t, { ...settings, maven: 'no-such-maven' }, 'DATABASE_NO_MAVEN', /`no-such-maven` cannot be run/)
  const offline = await program(t, 'echo "[ERROR] Cannot access central in offline mode and the artifact has not been downloaded"; exit 1')
  await fails(t, { ...settings, maven: offline }, 'DATABASE_DOWNLOAD_FAILED', /Cannot access central in offline mode/)
  t.equal(await cachedJars(settings.cache), null, 'nothing is taken for a whole download')
})

t.test('a port that is taken: another one is chosen, and where that cannot be, the error says so', { timeout: 60_000 }, async t => {
  const settings = await temporarySettings(t)
  const other = createServer().listen(0, '127.0.0.1')
  t.teardown(() => other.close())
  await new Promise(resolve => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  await mkdir(settings.home, { recursive: true })
  await writeFile(join(settings.home, 'port'), String(port))
  const said: string[] = []
  const server = await acquireLocalNeo4j(settings, { keep: false, progress: message => said.push(message) })
  t.not(server.uri, `bolt://127.0.0.1:${port}`)
  t.ok(said.some(message => message.includes(`port ${port} is taken`)))
  await server.release()
  t.equal(`bolt://127.0.0.1:${(await readFile(join(settings.home, 'port'), 'utf8'))}`, server.uri, 'and is remembered')

  const runtime = { java: await findJava(settings.java, quiet), jars: await cachedJars(settings.cache) ?? [] }
  await t.rejects(startOn(port, settings, { runtime, password: server.password, archive: null, progress: quiet, keep: false, crashed: false }), { code: 'DATABASE_PORT_TAKEN', message: /server\.log/ })
})

t.test('a data folder that another Neo4j uses, and one that is broken', { timeout: 90_000 }, async t => {
  const settings = await temporarySettings(t)
  const server = await acquire(settings)
  await query(server, 'CREATE (:Clause)')
  const state = await readFile(join(settings.home, 'server.json'))
  await rm(join(settings.home, 'server.json'))
  await t.rejects(acquire(settings), { code: 'DATABASE_LOCKED', message: /another Neo4j uses the data folder/ })
  await writeFile(join(settings.home, 'server.json'), state)
  await server.release()
  t.equal((await localNeo4jStatus(settings)).running, false)

  await writeFile(join(settings.home, 'data', 'databases', 'neo4j', 'neostore'), 'no store at all')
  await t.rejects(acquire(settings), { code: 'DATABASE_BROKEN', message: /cannot be opened.*server\.log/, details: { advice: new RegExp(`studio db restore.*${DATABASE_WAYS_OUT}`) } })
  t.equal((await localNeo4jStatus(settings)).running, false)
})

t.test('a data folder that is a file, and a disk without room', { timeout: 60_000 }, async t => {
  const settings = await temporarySettings(t)
  const folder = await temporaryFolder(t)
  await writeFile(join(folder, 'file'), '')
  await fails(t, { ...settings, home: join(folder, 'file', 'neo4j') }, 'DATABASE_BROKEN', /`.*file\/neo4j`/)

  const small = join(folder, 'small')
  await mkdir(small)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small], { stdio: 'ignore' })
  } catch {
    t.comment('not allowed to mount a small disk: the full disk is not tested here')
    return
  }
  t.teardown(() => execFileSync('umount', ['-l', small]))
  await t.rejects(acquire({ ...settings, home: join(small, 'neo4j') }), { code: 'DATABASE_DISK_FULL', message: /no room/ })
  t.equal((await localNeo4jStatus({ ...settings, home: join(small, 'neo4j') })).running, false)
})
