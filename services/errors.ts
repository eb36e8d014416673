/** What a command of the CLI exits with where an error of the group ends it. */
export const EXIT = { ok: 0, failed: 1, usage: 2, input: 3, database: 4, interrupted: 130 } as const

/** Every code that a user, a script or an API client can meet. Codes are stable: texts may change, codes do not. */
export const ERRORS = {
  USAGE: { exit: EXIT.usage, meaning: 'the command line was wrong' },
  CONFIG_INVALID: { exit: EXIT.usage, meaning: 'an environment variable has a value that the program cannot use' },
  LEXICON_INVALID: { exit: EXIT.failed, meaning: 'a file of extraction rules is not well formed' },
  INPUT_INVALID: { exit: EXIT.input, meaning: 'an argument or a field has the wrong shape or range' },
  INPUT_NOT_FOUND: { exit: EXIT.input, meaning: 'the file or folder does not exist or cannot be read' },
  INPUT_EMPTY: { exit: EXIT.input, meaning: 'the document holds no text' },
  INPUT_SCANNED: { exit: EXIT.input, meaning: 'the PDF holds pictures of text only' },
  INPUT_BINARY: { exit: EXIT.input, meaning: 'the document is not text, whatever its name says' },
  INPUT_ENCODING: { exit: EXIT.input, meaning: 'the document is not valid UTF-8' },
  INPUT_UNSUPPORTED: { exit: EXIT.input, meaning: 'the document is of a kind that no reader knows' },
  INPUT_TOO_LARGE: { exit: EXIT.input, meaning: 'the document is larger than the limit' },
  INPUT_TIMEOUT: { exit: EXIT.input, meaning: 'reading the document took longer than the limit' },
  INPUT_MEMORY: { exit: EXIT.input, meaning: 'reading the document needed more memory than the limit' },
  INPUT_CRASHED: { exit: EXIT.input, meaning: 'the process that read the document ended without an answer' },
  INPUT_NO_REGULATIONS: { exit: EXIT.input, meaning: 'the folder holds no file that a reader knows' },
  GOLD_INVALID: { exit: EXIT.input, meaning: 'a gold folder lacks a file or holds a line of the wrong shape' },
  WORK_MISMATCH: { exit: EXIT.input, meaning: 'the document has the id of another work with quite another text' },
  WORK_REPEATED: { exit: EXIT.input, meaning: 'two documents of one run have the same work id' },
  KEY_REUSED: { exit: EXIT.input, meaning: 'the key of a finding was used before, for another one' },
  NOT_FOUND: { exit: EXIT.input, meaning: 'nothing in the graph has this id' },
  DATABASE_NO_JAVA: { exit: EXIT.database, meaning: 'the private Neo4j needs Java 17 or 21, and none was found' },
  DATABASE_NO_MAVEN: { exit: EXIT.database, meaning: 'Maven fetches the private Neo4j once, and was not found' },
  DATABASE_DOWNLOAD_FAILED: { exit: EXIT.database, meaning: 'the jars of the private Neo4j could not be fetched' },
  DATABASE_PORT_TAKEN: { exit: EXIT.database, meaning: 'another program listens on the port of the private Neo4j' },
  DATABASE_DISK_FULL: { exit: EXIT.database, meaning: 'the disk has no room for the database' },
  DATABASE_LOCKED: { exit: EXIT.database, meaning: 'another Neo4j uses the data folder' },
  DATABASE_BROKEN: { exit: EXIT.database, meaning: 'the data folder cannot be opened by Neo4j' },
  DATABASE_START_TIMEOUT: { exit: EXIT.database, meaning: 'the private Neo4j did not answer in time' },
  DATABASE_UNREACHABLE: { exit: EXIT.database, meaning: 'no Neo4j answers at the address' },
  DATABASE_UNAUTHORIZED: { exit: EXIT.database, meaning: 'Neo4j refused the user name or password' },
  DATABASE_NOT_PRIVATE: { exit: EXIT.usage, meaning: 'the command is for the private Neo4j only, and NEO4J_URI is set' },
  DATABASE_RUNNING: { exit: EXIT.database, meaning: 'the command needs the private Neo4j to be stopped' },
  DATABASE_LIMIT: { exit: EXIT.database, meaning: 'Neo4j ended a transaction at its time or memory limit' },
  DATABASE_FAILED: { exit: EXIT.database, meaning: 'Neo4j reported an error that has no code of its own here' },
  MIGRATION_CHANGED: { exit: EXIT.database, meaning: 'a migration that was applied has another checksum now' },
  MIGRATION_MISSING: { exit: EXIT.database, meaning: 'the database has a migration that this version does not know' },
  MIGRATION_FAILED: { exit: EXIT.database, meaning: 'a statement of a migration failed' },
  PARSER_BUSY: { exit: EXIT.failed, meaning: 'more documents wait to be read than the limit allows' },
  PORT_TAKEN: { exit: EXIT.failed, meaning: 'another program listens on the port of the service' },
  UNAUTHENTICATED: { exit: EXIT.failed, meaning: 'the request carries no valid token' },
  QUERY_INVALID: { exit: EXIT.failed, meaning: 'the GraphQL document does not parse, or does not fit the schema' },
  QUERY_REFUSED: { exit: EXIT.failed, meaning: 'the GraphQL operation is deeper, larger or slower than the limits allow' },
  REQUEST_INVALID: { exit: EXIT.failed, meaning: 'the HTTP request is not of a kind that the service takes' },
  INTERRUPTED: { exit: EXIT.interrupted, meaning: 'the user stopped the command' },
  INTERNAL: { exit: EXIT.failed, meaning: 'a fault of this program' }
} as const
export type ErrorCode = keyof typeof ERRORS

/** Where it happened, as far as it is known. */
export interface ErrorPlace { file?: string, line?: number, clause?: string, offset?: number }

/** The three ways out of every trouble with the private Neo4j. */
export const DATABASE_WAYS_OUT =
  'install Java 17 or 21 and Maven, or run `docker compose up`, or set NEO4J_URI to a Neo4j that runs'

/**
 * A failure with a stable code. Messages are lower-case, without a final period, user input in backticks;
 * `advice` says what to do.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor (
    readonly code: ErrorCode,
    message: string,
    readonly details: { cause?: unknown, place?: ErrorPlace, advice?: string } = {}
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
  }
}
