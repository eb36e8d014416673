import { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../errors.js'
import { AppError, ERRORS } from '../../errors.js'

/** An error as a client sees it. */
export interface PublicError {
  message: string
  locations?: ReadonlyArray<{ line: number, column: number }>
  path?: ReadonlyArray<string | number>
  extensions: { code: ErrorCode, requestId: string, advice?: string, place?: object }
}

/** Codes whose messages may tell of addresses, queries or files of the server: the client gets their meaning only. */
const IS_INSIDE = /^(DATABASE|MIGRATION|CONFIG|LEXICON)_/

const VALUES = /^((Int|Float|String|Boolean|Null|Enum|List|Object)Value|ObjectField|VariableDefinition)$/

/** What went wrong, as an error of ours; null where it is a fault of the program. */
export function knownError (error: unknown): AppError | null {
  if (error instanceof AppError) return error.code === 'INTERNAL' ? null : error
  if (!(error instanceof GraphQLError)) return null
  if (error.originalError instanceof AppError) return knownError(error.originalError)
  // An error with a path comes from an answer that breaks its own schema.
  if (error.path !== undefined) return null
  const [node, ...more] = error.nodes ?? []
  const isValue = node !== undefined && more.length === 0 && VALUES.test(node.kind)
  return new AppError(isValue ? 'INPUT_INVALID' : 'QUERY_INVALID', error.message)
}

/**
 * An error as the client may see it: ours with their code, all others as `internal error`, to be found in the log
 * by the id of the request. `hints` leaves suggestions of field names in.
 */
export function publicError (error: unknown, requestId: string, hints: boolean): PublicError {
  const known = knownError(error)
  const place = error instanceof GraphQLError
    ? { ...(error.locations === undefined ? {} : { locations: error.locations }), ...(error.path === undefined ? {} : { path: error.path }) }
    : {}
  if (known === null) return { message: 'internal error', ...place, extensions: { code: 'INTERNAL', requestId } }
  const { code, details } = known
  const message = IS_INSIDE.test(code) ? ERRORS[code].meaning : hints ? known.message : known.message.replace(/ Did you mean [^]*$/, '')
  return {
    message,
    ...place,
    extensions: {
      code,
      requestId,
      ...(details.advice === undefined ? {} : { advice: details.advice }),
      ...(details.place === undefined ? {} : { place: details.place })
    }
  }
}
