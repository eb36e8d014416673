import * as z from 'zod'
import { AppError } from '../errors.js'
import type { Page, PageRequest } from '../ports.js'

const MAX_PAGE = 100
const Place = z.coerce.number().int().min(0)

/**
 * One page of a list that was computed whole; its cursors are places in it.
 * @throws AppError INPUT_INVALID for a page size out of range or a cursor that is no place
 */
export function sliced<T> (list: readonly T[], { first, after }: PageRequest): Page<T> {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw new AppError('INPUT_INVALID', `first: \`${first}\` is not a whole number from 1 to ${MAX_PAGE}`)
  const place = after === null ? { success: true as const, data: -1 } : Place.safeParse(after)
  if (!place.success) throw new AppError('INPUT_INVALID', `the cursor \`${(after ?? '').slice(0, 100)}\` does not belong to this list`, { advice: 'take cursors from the page before, unchanged' })
  const from = place.data + 1
  return { items: list.slice(from, from + first).map((node, at) => ({ cursor: String(from + at), node })), hasNextPage: from + first < list.length, totalCount: list.length }
}
