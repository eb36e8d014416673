import type { DocumentNode, OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { getOperationAST, GraphQLError, parse } from 'graphql'
import type { Config } from '../../config.js'
import { AppError } from '../../errors.js'
import type { OperationSize } from './measure-operation.js'
import { measureOperation } from './measure-operation.js'

/** Longest GraphQL document, in characters: comments and blanks are no tokens, yet they fill the cache. */
export const MAX_QUERY_CHARACTERS = 50_000

export type QueryLimits = Pick<Config, 'STUDIO_QUERY_DEPTH' | 'STUDIO_QUERY_TOKENS' | 'STUDIO_QUERY_ALIASES'>

/**
 * Parses a document and finds the operation that is asked for, within the limits. Nothing but GraphQL text comes
 * through, whatever the executor behind would take.
 * @throws AppError QUERY_INVALID, QUERY_REFUSED
 */
export function readOperation (query: string, operationName: string | null, limits: QueryLimits): OperationTypeNode {
  if (query.length > MAX_QUERY_CHARACTERS) throw refused('characters', query.length, MAX_QUERY_CHARACTERS, 'send long texts as variables')
  const document = parseWithin(query, limits.STUDIO_QUERY_TOKENS)
  const operation = getOperationAST(document, operationName)
  if (operation == null) throw new AppError('QUERY_INVALID', operationName === null ? 'the document has not exactly one operation, and no operationName was given' : `the document has no operation \`${operationName}\``)
  check(measureOperation(document, operation), limits)
  return (operation satisfies OperationDefinitionNode).operation
}

function parseWithin (query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes(`${maxTokens} tokens`)) throw refused('tokens', `more than ${maxTokens}`, maxTokens, 'split the operation, or send values as variables')
    throw new GraphQLError(error.message, { positions: error.positions ?? null, source: error.source ?? null, originalError: new AppError('QUERY_INVALID', error.message) })
  }
}

function check (size: OperationSize, limits: QueryLimits): void {
  const advice = 'fragments are counted written out; split the operation'
  if (size.depth > limits.STUDIO_QUERY_DEPTH) throw refused('levels', size.depth, limits.STUDIO_QUERY_DEPTH, advice)
  if (size.aliases > limits.STUDIO_QUERY_ALIASES) throw refused('aliases', size.aliases, limits.STUDIO_QUERY_ALIASES, advice)
  if (size.fields > limits.STUDIO_QUERY_TOKENS) throw refused('fields', size.fields, limits.STUDIO_QUERY_TOKENS, advice)
}

const refused = (what: string, found: number | string, limit: number, advice: string): AppError =>
  new AppError('QUERY_REFUSED', `the operation has ${found} ${what}, and ${limit} are allowed`, { advice })
