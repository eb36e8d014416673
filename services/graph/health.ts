import { ERRORS } from '../errors.js'
import type { Health } from '../ports.js'
import type { Connection } from './connection.js'
import { toAppError } from './driver-errors.js'
import type { Migration } from './migrations/load-migrations.js'
import { mismatch } from './migrations/migrate.js'
import { listMigrations } from './queries/list-migrations.js'
import { listUnreadyIndexes } from './queries/list-unready-indexes.js'
import { run } from './run.js'

async function reasonNotReady (connection: Connection, known: readonly Migration[]): Promise<string | null> {
  const applied = await run(connection, listMigrations, {})
  const trouble = mismatch(applied, known)
  if (trouble !== null) return trouble.message
  const missing = known.find(({ id }) => !applied.some(migration => migration.id === id))
  if (missing !== undefined) return `migration \`${missing.id}\` is not applied yet`
  const [index] = await run(connection, listUnreadyIndexes, {})
  return index === undefined ? null : `index \`${index.name}\` is ${index.state.toLowerCase()}`
}

/** Whether the database can serve: it answers, its schema is this version's, and all indexes are online. Never throws. */
export const createHealth = (connection: Connection, known: readonly Migration[]): Health => ({
  async ready () {
    try {
      const reason = await reasonNotReady(connection, known)
      return { ready: reason === null, reason }
    } catch (error) {
      const { code, message } = toAppError(error, 'health')
      return { ready: false, reason: ERRORS[code].meaning, detail: message }
    }
  }
})
