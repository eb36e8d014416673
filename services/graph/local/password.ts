import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { adminTool } from './admin-tool.js'
import type { Runtime } from './admin-tool.js'
import { databaseError } from './database-error.js'
import { explainFailure } from './explain-failure.js'
import { paths } from './paths.js'
import { writeAtomically } from './write-atomically.js'

/** The user that Neo4j Community starts with. */
export const USER = 'neo4j'

/**
 * The password of the server; before the very first start one is generated and handed to Neo4j.
 * @throws AppError DATABASE_BROKEN where the data is there and the password is gone
 */
export async function ensurePassword (home: string, runtime: Runtime): Promise<string> {
  const known = await readPassword(home)
  if (isInUse(home)) {
    if (known !== null) return known
    throw databaseError('DATABASE_BROKEN', `the password of the private Neo4j is gone: \`${paths(home).password}\``, 'put the file back, or set STUDIO_DATA_DIR to a new folder and ingest again')
  }
  // Written first: a crash in between leads here again, and Neo4j takes the newest initial password.
  const password = known ?? randomBytes(24).toString('base64url')
  await writeAtomically(paths(home).password, password)
  await rm(join(paths(home).data, 'dbms', 'auth.ini'), { force: true })
  // Without `--` a password that begins with `-`, one in 64, would be read as an option.
  const { code, output } = await adminTool(home, runtime, ['dbms', 'set-initial-password', '--', password])
  if (code !== 0) throw explainFailure(output.replaceAll(password, '***'), `\`${home}\``)
  return password
}

/** The password that was generated, null before the first start. */
export async function readPassword (home: string): Promise<string | null> {
  const text = await readFile(paths(home).password, 'utf8').catch(() => '')
  return text.trim() === '' ? null : text.trim()
}

const isInUse = (home: string): boolean => existsSync(join(paths(home).data, 'databases', 'system'))
