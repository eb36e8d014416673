import type { Page, PageRequest } from '../../services/ports.js'

const PAGE = 100

/** The first `limit` items of a list that is read page by page. */
export async function * upTo<T> (limit: number, read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  let left = limit
  let after: string | null = null
  while (left > 0) {
    const page: Page<T> = await read({ first: Math.min(left, PAGE), after })
    for (const { node } of page.items) yield node
    left -= page.items.length
    after = page.items.at(-1)?.cursor ?? null
    if (!page.hasNextPage || after === null) return
  }
}
