import type { ErrorCode, ErrorPlace } from '../errors.js'
import { AppError } from '../errors.js'
import type { ParseInput } from '../ports.js'

/** What the parent asks of the child. */
export interface Order { id: number, input: ParseInput }

/** A failure as it travels between two processes. */
export interface Failure { code: ErrorCode, message: string, place: ErrorPlace | null, advice: string | null, stack: string | null }

/**
 * What the child answers. The analysis comes as JSON: one string is copied at once, and read faster than a
 * structured clone of many small objects.
 */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'analysis', id: number, json: string }
  | { kind: 'failure', id: number, failure: Failure }

/** Troubles of the engine that a document brings about: too deep, too long, too much at once. */
const OF_THE_ENGINE: ReadonlyArray<readonly [RegExp, ErrorCode, string]> = [
  [/call stack/i, 'INPUT_TOO_LARGE', 'nests its parts deeper than can be read'],
  [/Invalid (string|array) length/i, 'INPUT_TOO_LARGE', 'gives an analysis that is longer than can be told'],
  [/allocation failed/i, 'INPUT_MEMORY', 'needs more memory than there is']
]

/** Any error of the pipeline as a message; one that is not ours is told with the document it came from. */
export function toFailure (error: unknown, source: string): Failure {
  if (error instanceof AppError) {
    const { place = null, advice = null } = error.details
    return { code: error.code, message: error.message, place, advice, stack: error.stack ?? null }
  }
  const { message, stack = null } = error instanceof Error ? error : new Error(String(error))
  const known = error instanceof RangeError ? OF_THE_ENGINE.find(([sign]) => sign.test(message)) : undefined
  return known === undefined
    ? { code: 'INTERNAL', message: `reading \`${source}\` failed: ${message}`, place: { file: source }, advice: null, stack }
    : { code: known[1], message: `\`${source}\` ${known[2]}`, place: { file: source }, advice: 'split the document', stack }
}

/** The error that the message tells of, with the stack of the process where it happened as its cause. */
export function toError ({ code, message, place, advice, stack }: Failure): AppError {
  const cause = stack === null ? {} : { cause: Object.assign(new Error(message), { stack }) }
  return new AppError(code, message, { ...cause, ...place === null ? {} : { place }, ...advice === null ? {} : { advice } })
}
