import type { Page, PageRequest } from '../ports.js'

const DEFAULT_FIRST = 20

/** A Relay connection: https://relay.dev/graphql/connections.htm */
export interface Connection<T> {
  edges: Array<{ cursor: string, node: T }>
  pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }
  totalCount: number
}

/** Reads one page and gives it as a connection; what is no size of a page is refused where it is read. */
export async function connection<T> (args: { first?: number | null, after?: string | null }, read: (page: PageRequest) => Promise<Page<T>>): Promise<Connection<T>> {
  const request = { first: args.first ?? DEFAULT_FIRST, after: args.after ?? null }
  const { items, hasNextPage, totalCount } = await read(request)
  return {
    edges: items,
    pageInfo: { hasNextPage, hasPreviousPage: request.after !== null, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
    totalCount
  }
}
