import { readFile } from 'node:fs/promises'
import type { AppError, ErrorCode } from '../../errors.js'
import { databaseError } from './database-error.js'

interface Failure { match: RegExp, code: ErrorCode, message: string, advice: string | null }

const FULL = /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/i

/** What Neo4j and Java say when they cannot go on, and what it means: the first row that matches. */
const FAILURES: readonly Failure[] = [
  { match: /Address already in use|BindException/, code: 'DATABASE_PORT_TAKEN', message: 'another program listens on the port of the private Neo4j', advice: 'end that program' },
  { match: FULL, code: 'DATABASE_DISK_FULL', message: 'the disk has no room for the database', advice: 'make room, or set STUDIO_DATA_DIR to a folder on another disk' },
  { match: /Lock file has been locked|FileLockException|OverlappingFileLock/, code: 'DATABASE_LOCKED', message: 'another Neo4j uses the data folder', advice: 'stop that Neo4j, or set STUDIO_DATA_DIR to another folder' },
  { match: /AccessDeniedException|Permission denied|Read-only file system|EACCES|EPERM|EROFS/, code: 'DATABASE_BROKEN', message: 'the data folder cannot be written', advice: 'make the folder and all in it yours, or set STUDIO_DATA_DIR to another folder' },
  { match: /UnsupportedClassVersionError|Unrecognized VM option|Error: Could not find or load main class/, code: 'DATABASE_NO_JAVA', message: 'this Java cannot run the private Neo4j', advice: 'set STUDIO_JAVA to a Java 17 or 21' },
  { match: /Could not reserve enough space|insufficient memory|OutOfMemoryError|Cannot allocate memory/, code: 'DATABASE_FAILED', message: 'there is not enough memory for the private Neo4j', advice: 'end other programs, or give the machine 2 GB' }
]

const BROKEN: Failure = {
  match: /(?:)/,
  code: 'DATABASE_BROKEN',
  message: 'the data folder cannot be opened by Neo4j',
  advice: 'restore a dump with `studio db restore`, or set STUDIO_DATA_DIR to a new folder and ingest again'
}

/** Turns what was said at a failed start, stop, dump or load into an error with a code, the last words and where the whole is. */
export function explainFailure (said: string, where: string, cause?: unknown): AppError {
  const { code, message, advice } = FAILURES.find(({ match }) => match.test(said)) ?? BROKEN
  const words = lastWords(said)
  return databaseError(code, `${message}: ${where}${words === '' ? '' : `; it says \`${words}\``}`, advice, cause)
}

/** The error of a file operation in the data folder as one of ours. */
export const explainFileError = (error: unknown, where: string): AppError =>
  explainFailure(error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : String(error), where, error)

/** True where a program said that the disk is full: Neo4j goes on without an end then. */
export const isDiskFull = (said: string): boolean => FULL.test(said)

/** The end of a log, 64 KiB at most; empty where there is none. */
export async function endOfLog (file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(-65_536)
}

/** The last lines that mean something: errors and their causes rather than stack frames and notices. */
export function lastWords (said: string): string {
  const lines = said.split('\n').map(line => line.trim()).filter(line => line !== '' && !/^(at |\.\.\. \d+ more|\d{4}-\d\d-\d\d.* INFO )/.test(line))
  const telling = lines.filter(line => /error|exception|cannot|failed|unable|denied|locked|invalid|unrecognized/i.test(line))
  const chosen = (telling.length > 0 ? telling : lines).map(line => line.replace(/^\d{4}-\d\d-\d\d \S+ (ERROR|WARN) +/, ''))
  return [...new Set(chosen)].slice(-3).join(' | ').slice(0, 600)
}
