import type { FastifyError, FastifyInstance } from 'fastify'
import { AppError } from '../../errors.js'
import { sendFailure } from './respond.js'

/** Errors before and around the API: a body that is too large or not JSON, a page that is not there, a refused host. */
export function transportErrors (app: FastifyInstance, hints: boolean): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const { statusCode } = error
    if (error instanceof AppError || statusCode === undefined || statusCode >= 500) return await sendFailure(request, reply, error, hints)
    return await sendFailure(request, reply, told(error), hints, statusCode)
  })
  app.setNotFoundHandler(async (request, reply) =>
    await sendFailure(request, reply, new AppError('REQUEST_INVALID', 'there is nothing at this address'), hints, 404))
}

/** What Fastify refused, in a code of ours. */
function told (error: FastifyError): AppError {
  if (error.statusCode === 413) return new AppError('INPUT_TOO_LARGE', 'the body of the request is larger than the limit', { cause: error, advice: 'raise STUDIO_BODY_LIMIT, or ingest the file with `studio ingest`' })
  if (error.statusCode === 415) return new AppError('REQUEST_INVALID', 'the body is not application/json', { cause: error })
  return new AppError('REQUEST_INVALID', 'the request cannot be read', { cause: error, advice: 'send one JSON object as the body' })
}
