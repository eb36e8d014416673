import { AppError } from '../../errors.js'
import type { Connection } from '../connection.js'
import { toAppError } from '../driver-errors.js'
import { listMigrations } from '../queries/list-migrations.js'
import { recordMigration } from '../queries/record-migration.js'
import { run } from '../run.js'
import type { Migration } from './load-migrations.js'

/** What a schema change may need where the graph is large: building an index reads all of it. */
const TIMEOUT_MS = 600_000

/** Two programs that migrate at once: the other one was first, or holds the lock for a moment. Trying again finds it done. */
const RACE = /EquivalentSchemaRuleAlreadyExists|ConstraintAlreadyExists|IndexAlreadyExists|DeadlockDetected|LockClientStopped|TransientError/
const TRIES = 10

async function execute (connection: Connection, statement: string): Promise<void> {
  const session = connection.driver.session({ database: connection.database })
  try {
    await session.run(statement, {}, { timeout: TIMEOUT_MS })
  } finally {
    await session.close()
  }
}

async function executeInRace (connection: Connection, statement: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await execute(connection, statement)
    } catch (error) {
      if (tries === TRIES || !RACE.test((error as { code?: string }).code ?? '')) throw error
      await new Promise(resolve => setTimeout(resolve, 50 * tries))
    }
  }
}

async function apply (connection: Connection, migration: Migration): Promise<void> {
  for (const [index, statement] of migration.statements.entries()) {
    try {
      await executeInRace(connection, statement)
    } catch (error) {
      const cause = toAppError(error, 'migration')
      if (cause.code === 'DATABASE_UNREACHABLE' || cause.code === 'DATABASE_UNAUTHORIZED') throw cause
      throw new AppError('MIGRATION_FAILED', `migration \`${migration.id}\`, statement ${index + 1} of ${migration.statements.length}: ${(error as Error).message}`,
        { cause: error, place: { file: `graph-schema/cypher/${migration.id}.cypher` }, advice: 'nothing was recorded: put the cause right and migrate again' })
    }
  }
  await run(connection, recordMigration, { id: migration.id, checksum: migration.checksum })
}

/**
 * Why the applied migrations do not fit those of this version; null where they do.
 * Those that are not applied yet are no trouble.
 */
export function mismatch (applied: ReadonlyArray<{ id: string, checksum: string }>, known: readonly Migration[]): AppError | null {
  for (const { id, checksum } of applied) {
    const own = known.find(migration => migration.id === id)
    if (own === undefined) {
      return new AppError('MIGRATION_MISSING', `the database has migration \`${id}\`, which this version does not know`,
        { advice: 'a newer version wrote this database: use that version, or another database' })
    }
    if (own.checksum !== checksum) {
      return new AppError('MIGRATION_CHANGED', `migration \`${id}\` was applied with another text`,
        { place: { file: `graph-schema/cypher/${id}.cypher` }, advice: 'put the file back as it was, and write a new migration for what is to change' })
    }
  }
  return null
}

/**
 * Applies what is missing, in order, and waits until every index answers. Safe where two programs do it at once:
 * statements can be run again.
 * @throws AppError MIGRATION_CHANGED, MIGRATION_MISSING, MIGRATION_FAILED, DATABASE_*
 */
export async function migrate (connection: Connection, migrations: readonly Migration[], onProgress: (message: string) => void = () => {}): Promise<{ applied: string[], present: string[] }> {
  const recorded = await run(connection, listMigrations, {})
  const trouble = mismatch(recorded, migrations)
  if (trouble !== null) throw trouble
  const present = recorded.map(({ id }) => id)
  const missing = migrations.filter(({ id }) => !present.includes(id))
  for (const migration of missing) {
    onProgress(`migration ${migration.id}`)
    await apply(connection, migration)
  }
  if (missing.length > 0) await executeInRace(connection, 'CALL db.awaitIndexes(300)')
  return { applied: missing.map(({ id }) => id), present }
}
