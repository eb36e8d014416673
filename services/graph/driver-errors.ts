import { Neo4jError } from 'neo4j-driver'
import type { ErrorCode } from '../errors.js'
import { AppError } from '../errors.js'

/** Which of our codes an error of the driver or of Neo4j becomes: the first row that matches. */
const TABLE: ReadonlyArray<{ match: RegExp, code: ErrorCode, advice?: string }> = [
  { match: /^(ServiceUnavailable|SessionExpired)$/, code: 'DATABASE_UNREACHABLE', advice: 'check that Neo4j runs at NEO4J_URI and can be reached from here' },
  { match: /^Neo\.\w+\.Security\./, code: 'DATABASE_UNAUTHORIZED', advice: 'check NEO4J_USER and NEO4J_PASSWORD' },
  { match: /OutOfMemory|MemoryLimit|TransactionTimedOut|LockClientStopped/, code: 'DATABASE_LIMIT', advice: 'ask for less at once, or raise the limits of Neo4j' },
  { match: /Database\.DatabaseNotFound$/, code: 'DATABASE_FAILED', advice: 'check NEO4J_DATABASE' }
]

/**
 * What went wrong with the database as an AppError with a code of ours; an AppError passes as it is.
 * The message of Neo4j is kept: it says what and where, and holds no secret.
 */
export function toAppError (error: unknown, where: string): AppError {
  if (error instanceof AppError) return error
  if (!(error instanceof Neo4jError)) return new AppError('INTERNAL', `${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  const row = TABLE.find(({ match }) => match.test(error.code))
  return new AppError(row?.code ?? 'DATABASE_FAILED', `${where}: ${error.code}: ${error.message}`,
    { cause: error, ...(row?.advice === undefined ? {} : { advice: row.advice }) })
}

/**
 * True where trying again cannot help although the driver counts the error as transient: a transaction at its
 * memory limit will reach it again.
 */
export const isFinal = (error: unknown): boolean =>
  error instanceof Neo4jError && toAppError(error, '').code === 'DATABASE_LIMIT'
