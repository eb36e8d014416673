import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult } from 'graphql'
import type { Config } from '../../config.js'
import { AppError } from '../../errors.js'
import type { Ports } from '../../ports.js'
import type { ApiContext } from '../context.js'
import { answerBudget, tooSlow } from '../limits/answer-budget.js'
import { readOperation } from '../limits/read-operation.js'
import { refuseOtherSites, requireToken } from './access.js'
import type { RequestParameters } from './request-parameters.js'
import { queryParameters, requestParameters } from './request-parameters.js'
import { sendFailure, sendOutcome } from './respond.js'

export interface ApiDeps { readonly ports: Ports, readonly config: Config }

/** The one GraphQL endpoint: GET for queries, POST with JSON for everything. */
export function graphqlRoute (app: FastifyInstance, deps: ApiDeps): void {
  const { STUDIO_TOKEN, STUDIO_BODY_LIMIT } = deps.config
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    bodyLimit: STUDIO_BODY_LIMIT,
    onRequest: async ({ headers }) => {
      refuseOtherSites(headers)
      requireToken(headers, STUDIO_TOKEN)
    },
    handler: async (request, reply) => await answer(request, reply, deps)
  })
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => await methodNotAllowed(request, reply, 'GET, POST', 'the method is not one of GET and POST')
  })
}

async function answer (request: FastifyRequest, reply: FastifyReply, deps: ApiDeps): Promise<FastifyReply> {
  const hints = deps.config.STUDIO_GRAPHIQL
  const parameters = request.method === 'GET' ? queryParameters(request.query) : requestParameters(request.body)
  try {
    const kind = readOperation(parameters.query, parameters.operationName ?? null, deps.config)
    if (kind !== 'query' && request.method === 'GET') return await methodNotAllowed(request, reply, 'POST', 'GET carries queries only')
    return await sendOutcome(request, reply, await execute(reply, parameters, deps), hints)
  } catch (error) {
    const problems = validationErrors(error)
    return await (problems === null ? sendFailure(request, reply, error, hints) : sendOutcome(request, reply, { errors: problems }, hints))
  }
}

/**
 * Executes within the time of the request. A read that is still at work then ends by its own limit, which is the same;
 * a publication has a longer one and is finished.
 */
async function execute (reply: FastifyReply, { query, variables, operationName }: RequestParameters, { ports, config }: ApiDeps): Promise<ExecutionResult> {
  const timeoutMs = config.STUDIO_REQUEST_TIMEOUT_MS
  const context: ApiContext = { ports, maxDocumentBytes: config.STUDIO_MAX_DOCUMENT_BYTES, budget: answerBudget(timeoutMs) }
  const running = reply.graphql(cacheKey(query, operationName ?? null), { ...context }, variables ?? {}, operationName ?? undefined as never)
  running.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((resolve, reject) => { timer = setTimeout(() => { reject(tooSlow(timeoutMs)) }, timeoutMs) })
  return await Promise.race([running, late]).finally(() => { clearTimeout(timer) })
}

/**
 * Mercurius keeps what it compiled by the text of the document alone: of two operations in one document it would run
 * the one that was compiled first, whichever is asked for. A comment with the name keeps them apart.
 */
const cacheKey = (query: string, operationName: string | null): string =>
  operationName === null ? query : `${query}\n# ${operationName}`

/** The errors of the document or its variables that Mercurius found; null where it was something else. */
function validationErrors (error: unknown): readonly unknown[] | null {
  const { code, errors } = error as { code?: unknown, errors?: unknown }
  return code === 'MER_ERR_GQL_VALIDATION' && Array.isArray(errors) ? errors : null
}

const methodNotAllowed = async (request: FastifyRequest, reply: FastifyReply, allow: string, message: string): Promise<FastifyReply> =>
  await sendFailure(request, reply.header('allow', allow), new AppError('REQUEST_INVALID', message), false, 405)
