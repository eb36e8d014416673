import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Runtime } from './admin-tool.js'
import { archiveFile } from './archive.js'
import { failureFile } from './archive-in-background.js'
import { clearRests } from './clear-rests.js'
import { cachedJars } from './jars.js'
import { findJava } from './java.js'
import { makeHome } from './make-home.js'
import { USER, readPassword } from './password.js'
import type { LocalSettings } from './settings.js'
import { startServer } from './start.js'
import { stopServer } from './stop.js'
import { boltUri } from './until-ready.js'
import { tryLock } from './with-lock.js'

/** What the first minutes of a server are like, so that the classes for it are in the archive. */
const TRAINING = [
  'CREATE CONSTRAINT trained IF NOT EXISTS FOR (n:Trained) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX trained_text IF NOT EXISTS FOR (n:Trained) ON EACH [n.text]',
  'UNWIND range(1, 500) AS i MERGE (n:Trained {id: toString(i)}) SET n.text = "clause " + i',
  'MATCH (a:Trained), (b:Trained) WHERE toInteger(a.id) = toInteger(b.id) + 1 MERGE (a)-[:NEXT]->(b)',
  'MATCH p = (a:Trained {id: "9"})(()-[:NEXT]->()){1,5}(b) RETURN [n IN nodes(p) | n.text] AS texts ORDER BY length(p) LIMIT 3',
  'CALL db.index.fulltext.queryNodes("trained_text", "clause") YIELD node, score RETURN node.id, score LIMIT 5'
]

/**
 * Makes the class-data archive: runs a server on an empty folder for a moment and has Java write down what it loaded.
 * Returns false where it is there already, or another process makes it. The file appears whole or not at all.
 */
export async function makeArchive (cache: string, javaProgram: string): Promise<boolean> {
  const [java, jars] = await Promise.all([findJava(javaProgram, () => undefined), cachedJars(cache)])
  if (jars === null) return false
  const archive = archiveFile(cache, { java, jars })
  const unlock = existsSync(archive) ? null : await tryLock(`${archive}.lock`)
  if (unlock === null) return false
  await clearRests(cache, '.training-')
  const folder = await mkdtemp(join(cache, '.training-'))
  try {
    const half = join(folder, 'classes.jsa')
    await runOnce(trainingSettings(cache, javaProgram, join(folder, 'home')), { java, jars }, half)
    await rename(half, archive)
    return true
  } catch (error) {
    await writeFile(failureFile(archive), String(error))
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
    await unlock()
  }
}

const trainingSettings = (cache: string, java: string, home: string): LocalSettings =>
  ({ home, cache, java, maven: '', profile: 'quick', archive: 'off', startTimeoutMs: 300_000, recoveryTimeoutMs: 300_000, stopTimeoutMs: 300_000 })

async function runOnce (settings: LocalSettings, runtime: Runtime, half: string): Promise<void> {
  await makeHome(settings.home)
  const state = await startServer(settings, runtime, { progress: () => undefined, keep: false, crashed: false, archive: { write: half } })
  try {
    const driver = neo4j.driver(boltUri(state.port), neo4j.auth.basic(USER, await readPassword(settings.home) ?? ''))
    for (const query of TRAINING) await driver.executeQuery(query, {}, { database: 'neo4j' })
    await driver.close()
  } finally {
    await stopServer(settings, state)
  }
}
