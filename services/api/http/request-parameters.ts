import * as z from 'zod'
import { AppError } from '../../errors.js'

/** What a GraphQL request asks for: https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters */
const RequestParameters = z.object({
  query: z.string().min(1),
  operationName: z.string().regex(/^[_A-Za-z]\w*$/).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish()
})
export type RequestParameters = z.infer<typeof RequestParameters>

/**
 * Checks the parameters of a request.
 * @throws AppError REQUEST_INVALID
 */
export function requestParameters (given: unknown): RequestParameters {
  if (Array.isArray(given)) throw new AppError('REQUEST_INVALID', 'the body is a list: one request carries one operation')
  const parsed = RequestParameters.safeParse(given ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new AppError('REQUEST_INVALID', `parameter \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'invalid'}`)
}

/**
 * The parameters of a GET request, where maps are JSON.
 * @throws AppError REQUEST_INVALID
 */
export function queryParameters (given: unknown): RequestParameters {
  const { variables, extensions, ...rest } = given as Record<string, unknown>
  return requestParameters({ ...rest, variables: fromJson('variables', variables), extensions: fromJson('extensions', extensions) })
}

function fromJson (name: string, text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return text === '' ? null : text
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('REQUEST_INVALID', `parameter \`${name}\` is not JSON`, { cause })
  }
}
