import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { RecordShape } from 'neo4j-driver'
import type { Test } from 'tap'
import { loadConfig } from '../../../services/config.js'
import { localSettings } from '../../../services/graph/local/settings.js'
import type { LocalSettings } from '../../../services/graph/local/settings.js'
import { stopLocalNeo4j } from '../../../services/graph/local/stop.js'
import { OWN, POOL } from '../../database/slots.js'

export const quiet = (): void => undefined

/** A folder that goes with the test; named after the process, so that the rests of one that was killed are found. */
export async function temporaryFolder (t: Test): Promise<string> {
  await mkdir(POOL, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(POOL, `${OWN}${process.pid}-`))
  t.teardown(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Settings of a private Neo4j in a folder of its own, which is stopped and removed with the test. */
export async function temporarySettings (t: Test): Promise<LocalSettings> {
  const folder = await temporaryFolder(t)
  const settings: LocalSettings = { ...localSettings({ ...loadConfig(), NEO4J_URI: undefined }), home: join(folder, 'neo4j'), profile: 'quick', archive: 'off' }
  t.teardown(() => stopLocalNeo4j(settings, quiet))
  return settings
}

/** Runs one query and returns its rows. */
export async function query (server: { uri: string, user: string, password: string }, text: string, params: Record<string, unknown> = {}): Promise<RecordShape[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(text, params, { database: 'neo4j' })).records.map(record => record.toObject())
  } finally {
    await driver.close()
  }
}
