import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors.js'
import { mediaType } from './media-type.js'
import { knownError, publicError } from './public-error.js'

/** Status codes of errors of the transport, whatever media type was asked for. Others follow the GraphQL over HTTP draft. */
const statusOf = (error: AppError): number | null =>
  error.code === 'UNAUTHENTICATED' ? 401 : error.code === 'REQUEST_INVALID' ? 400 : null

/** Sends the outcome of an operation. Where there is no `data`, the request itself was at fault. */
export async function sendOutcome (request: FastifyRequest, reply: FastifyReply, outcome: { data?: unknown, errors?: readonly unknown[] | undefined }, hints: boolean): Promise<FastifyReply> {
  const { data, errors } = outcome
  const type = mediaType(request.headers.accept)
  const body = {
    ...(errors === undefined || errors.length === 0 ? {} : { errors: errors.map(error => toPublic(request, error, hints)) }),
    ...(data === undefined ? {} : { data })
  }
  const status = data !== undefined || type === 'application/json' ? 200 : 400
  return await reply.code(status).type(`${type}; charset=utf-8`).send(JSON.stringify(body))
}

/** Sends one error of the transport or of the program. */
export async function sendFailure (request: FastifyRequest, reply: FastifyReply, error: unknown, hints: boolean, status?: number): Promise<FastifyReply> {
  const known = knownError(error)
  const code = status ?? (known === null ? 500 : statusOf(known))
  if (code === null) return await sendOutcome(request, reply, { errors: [error] }, hints)
  if (code === 401) reply.header('www-authenticate', 'Bearer realm="alignment-studio"')
  return await reply.code(code).type(`${mediaType(request.headers.accept)}; charset=utf-8`).send(JSON.stringify({ errors: [toPublic(request, error, hints)] }))
}

/** The error for the client; what it does not tell goes into the log. */
function toPublic (request: FastifyRequest, error: unknown, hints: boolean) {
  const shown = publicError(error, request.id, hints)
  const cause = error instanceof Error && 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
  if (shown.extensions.code === 'INTERNAL') request.log.error({ err: cause }, 'internal error')
  else request.log.info({ code: shown.extensions.code, reason: reasonFor(cause, shown.message) }, 'error told to the client')
  return shown
}

/** Messages of our own table are free of document text; those of the parser may quote the request. */
const reasonFor = (error: unknown, shown: string): string | undefined =>
  error instanceof AppError && error.message !== shown ? error.message : undefined
