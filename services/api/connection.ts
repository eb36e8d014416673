import { AppError } from '../errors.js'
import type { Page, PageRequest } from '../ports.js'

export const DEFAULT_FIRST = 20
export const MAX_FIRST = 100

/** A Relay connection: https://relay.dev/graphql/connections.htm */
export interface Connection<T> {
  edges: Array<{ cursor: string, node: T }>
  pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }
  totalCount: number
}

/**
 * The page that the arguments of a list ask for.
 * @throws AppError INPUT_INVALID where `first` is not from 1 to 100
 */
export function pageOf ({ first, after }: { first?: number | null, after?: string | null }): PageRequest {
  const size = first ?? DEFAULT_FIRST
  if (size >= 1 && size <= MAX_FIRST) return { first: size, after: after ?? null }
  throw new AppError('INPUT_INVALID', `first: \`${size}\` is not from 1 to ${MAX_FIRST}`, { advice: 'read longer lists page by page, with `after`' })
}

/** Reads one page and gives it as a connection. */
export async function connection<T> (args: { first?: number | null, after?: string | null }, read: (page: PageRequest) => Promise<Page<T>>): Promise<Connection<T>> {
  const request = pageOf(args)
  const { items, hasNextPage, totalCount } = await read(request)
  return {
    edges: items,
    pageInfo: { hasNextPage, hasPreviousPage: request.after !== null, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
    totalCount
  }
}
