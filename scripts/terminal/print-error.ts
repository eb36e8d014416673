import { AppError, ERRORS, EXIT } from '../../services/errors.js'
import type { ErrorPlace } from '../../services/errors.js'
import { oneLine, printable } from './printable.js'
import { styleOf } from './style.js'

/** Where it happened, as one phrase; empty where nothing is known. */
export function placeOf (place: ErrorPlace | undefined): string {
  if (place === undefined) return ''
  const file = place.file === undefined ? [] : [place.line === undefined ? place.file : `${place.file}:${place.line}`]
  const line = place.file === undefined && place.line !== undefined ? [`line ${place.line}`] : []
  const clause = place.clause === undefined ? [] : [`clause ${place.clause}`]
  const offset = place.offset === undefined ? [] : [`offset ${place.offset}`]
  return [...file, ...line, ...clause, ...offset].join(', ')
}

/** The lines that tell a person about a failure: code and message, place, advice; never a stack. */
export function errorLines (error: unknown): string[] {
  const known = error instanceof AppError ? error : internal(error)
  const place = placeOf(known.details.place)
  const { advice } = known.details
  return [
    `error ${known.code}: ${oneLine(known.message)}`,
    ...(place === '' ? [] : [`  where: ${oneLine(place)}`]),
    ...(advice === undefined ? [] : advice.split('\n').map((line, index) => `  ${index === 0 ? 'advice: ' : '  '}${oneLine(line)}`))
  ]
}

/** Prints a failure to standard error, with its causes and stacks where `debug` is set; returns the exit code for it. */
export function printError (error: unknown, debug: boolean): number {
  const style = styleOf(process.stderr)
  const [first = '', ...rest] = errorLines(error)
  process.stderr.write([style.red(first), ...rest].join('\n') + '\n')
  if (debug) process.stderr.write(`${printable(stacks(error))}\n`)
  return error instanceof AppError ? ERRORS[error.code].exit : EXIT.failed
}

const internal = (error: unknown): AppError =>
  new AppError('INTERNAL', error instanceof Error ? error.message || error.name : String(error),
    { advice: 'this is a fault of the program; STUDIO_LOG_LEVEL=debug shows where it happened' })

const stacks = (error: unknown): string => error instanceof Error
  ? [error.stack ?? error.message, ...(error.cause === undefined ? [] : [`caused by ${stacks(error.cause)}`])].join('\n')
  : String(error)
