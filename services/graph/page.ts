import * as z from 'zod'
import type { Page, PageRequest } from '../ports.js'
import { AppError } from '../errors.js'
import type { CursorKey } from './cursor.js'
import { CursorKey as Key, decodeCursor, encodeCursor } from './cursor.js'

const MAX_PAGE = 100

/** Parameters of every list: where to go on, and how many rows. One more than asked tells whether a page follows. */
export const PageParams = z.object({ after: Key.nullable(), limit: z.int().min(1) })

/** What every list returns: one row with the whole number and the items of the page, each with its key. */
export const pageRow = <T extends z.ZodType>(node: T) =>
  z.object({ total: z.int(), items: z.array(z.object({ key: Key, node })) })

/**
 * A request for a page as parameters; `like` is any key of the list.
 * @throws AppError INPUT_INVALID for a page size out of range or a cursor of another list
 */
export function pageParams (page: PageRequest, like: CursorKey): z.infer<typeof PageParams> {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > MAX_PAGE) {
    throw new AppError('INPUT_INVALID', `first: \`${page.first}\` is not a whole number from 1 to ${MAX_PAGE}`, { advice: 'read longer lists page by page, with `after`' })
  }
  return { after: page.after === null ? null : decodeCursor(page.after, like), limit: page.first + 1 }
}

/** The row of a list as a page of the port. */
export function toPage<T> (rows: ReadonlyArray<{ total: number, items: Array<{ key: CursorKey, node: T }> }>, page: PageRequest): Page<T> {
  const { total, items } = rows[0] ?? { total: 0, items: [] }
  return {
    items: items.slice(0, page.first).map(({ key, node }) => ({ cursor: encodeCursor(key), node })),
    hasNextPage: items.length > page.first,
    totalCount: total
  }
}
