import * as z from 'zod'
import { AppError } from '../errors.js'

/** Where a page ended: the values that its list is ordered by, of the last item. */
export const CursorKey = z.array(z.union([z.string(), z.number()])).min(1).max(4)
export type CursorKey = z.infer<typeof CursorKey>

/** An opaque cursor: base64url of the key as JSON. */
export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url')

const shape = (key: CursorKey): string => key.map(value => typeof value).join()

/**
 * The key of a cursor that this list gave out; `like` is any key of the list, for the shape.
 * @throws AppError INPUT_INVALID for everything else
 */
export function decodeCursor (cursor: string, like: CursorKey): CursorKey {
  try {
    const key = CursorKey.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (shape(key) === shape(like)) return key
  } catch { /* told below, whatever was wrong with it */ }
  throw new AppError('INPUT_INVALID', `the cursor \`${cursor.slice(0, 100)}\` does not belong to this list`,
    { advice: 'take cursors from the page before, unchanged' })
}
