import { isRetryableError } from 'neo4j-driver'
import type { ManagedTransaction, Result, ResultSummary } from 'neo4j-driver'
import type * as z from 'zod'
import type { WriteCounts } from '../ports.js'
import { AppError } from '../errors.js'
import type { Connection } from './connection.js'
import type { Query } from './query.js'
import { isFinal, toAppError } from './driver-errors.js'
import { toDriver } from './to-driver.js'

/** The rows of a statement, and what it changed. */
export interface Outcome<R> { rows: R[], counts: WriteCounts }

const countsOf = (summary: ResultSummary): WriteCounts => {
  const { nodesCreated, nodesDeleted, relationshipsCreated, relationshipsDeleted, propertiesSet } = summary.counters.updates()
  return {
    nodesCreated: nodesCreated ?? 0,
    nodesDeleted: nodesDeleted ?? 0,
    relationshipsCreated: relationshipsCreated ?? 0,
    relationshipsDeleted: relationshipsDeleted ?? 0,
    propertiesSet: propertiesSet ?? 0
  }
}

function parameters<P extends z.ZodType> (query: Query<P>, params: z.input<P>): Record<string, unknown> {
  const parsed = query.params.safeParse(params)
  if (parsed.success) return toDriver(parsed.data) as Record<string, unknown>
  const issue = parsed.error.issues[0]
  throw new AppError('INPUT_INVALID', `query ${query.name}: \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'invalid'}`, { cause: parsed.error })
}

async function outcome<P extends z.ZodType, R extends z.ZodType> (query: Query<P, R>, result: Result): Promise<Outcome<z.output<R>>> {
  try {
    const { records, summary } = await result
    const rows = records.map(record => {
      const parsed = query.row.safeParse(record.toObject())
      if (parsed.success) return parsed.data
      throw new AppError('INTERNAL', `query ${query.name} returned a row of another shape`, { cause: parsed.error })
    })
    return { rows, counts: countsOf(summary) }
  } catch (error) {
    // Thrown as an AppError inside the managed transaction, so that the driver does not try again.
    throw isFinal(error) ? toAppError(error, `query ${query.name}`) : error
  }
}

type Rows<R extends z.ZodType> = Array<z.output<R>>

async function inManagedTransaction<P extends z.ZodType, R extends z.ZodType> (connection: Connection, query: Query<P, R>, given: Record<string, unknown>): Promise<Rows<R>> {
  const { rows } = await connection.driver.executeQuery(query.text, given, {
    database: connection.database,
    routing: query.mode,
    transactionConfig: { timeout: connection.timeoutMs },
    resultTransformer: async result => await outcome(query, result as unknown as Result)
  })
  return rows
}

/**
 * A read in one round trip, which serves half as many again per second as a managed transaction. It sees what this
 * program wrote before, on a cluster too. Null where the driver would try again: then the managed way does.
 */
async function readAtOnce<P extends z.ZodType, R extends z.ZodType> (connection: Connection, query: Query<P, R>, given: Record<string, unknown>): Promise<Rows<R> | null> {
  const { driver, database, timeoutMs } = connection
  const session = driver.session({ database, defaultAccessMode: 'READ', bookmarkManager: driver.executeQueryBookmarkManager })
  try {
    return (await outcome(query, session.run(query.text, given, { timeout: timeoutMs }))).rows
  } catch (error) {
    if (isRetryableError(error)) return null
    throw error
  } finally {
    await session.close()
  }
}

/**
 * Runs one query in a transaction of its own and gives its rows; what the driver holds for passing trouble is tried again.
 * @throws AppError INPUT_INVALID, DATABASE_*
 */
export async function run<P extends z.ZodType, R extends z.ZodType> (connection: Connection, query: Query<P, R>, params: z.input<P>): Promise<Rows<R>> {
  const given = parameters(query, params)
  try {
    const read = query.mode === 'READ' ? await readAtOnce(connection, query, given) : null
    return read ?? await inManagedTransaction(connection, query, given)
  } catch (error) {
    throw toAppError(error, `query ${query.name}`)
  }
}

/** Runs one query inside a transaction of the caller. Errors of the driver pass as they are, so that it can retry the whole unit. */
export const runIn = async <P extends z.ZodType, R extends z.ZodType>(tx: ManagedTransaction, query: Query<P, R>, params: z.input<P>): Promise<Outcome<z.output<R>>> =>
  await outcome(query, tx.run(query.text, parameters(query, params)))
