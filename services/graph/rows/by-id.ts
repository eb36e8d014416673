import * as z from 'zod'

/** Parameters of every batch by id. */
export const IdsParams = z.object({ ids: z.array(z.string()).max(100_000) })

/** A row of a batch: the id that was asked for and what it names. */
export const byIdRow = <T extends z.ZodType>(node: T) => z.object({ id: z.string(), node })

/** A row of a batch of lists: the id of the parent and its list. */
export const listByIdRow = <T extends z.ZodType>(node: T) => z.object({ id: z.string(), nodes: z.array(node) })

/** What the ids name, in the order of the ids; null where there is none. */
export function inOrder<T> (ids: readonly string[], rows: ReadonlyArray<{ id: string, node: T }>): Array<T | null> {
  const found = new Map(rows.map(row => [row.id, row.node]))
  return ids.map(id => found.get(id) ?? null)
}

/** The lists of the ids, in the order of the ids; empty where there is none. */
export function listsInOrder<T> (ids: readonly string[], rows: ReadonlyArray<{ id: string, nodes: T[] }>): T[][] {
  const found = new Map(rows.map(row => [row.id, row.nodes]))
  return ids.map(id => found.get(id) ?? [])
}
