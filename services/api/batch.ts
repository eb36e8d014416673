import type { Ports } from '../ports.js'
import type { ApiContext } from './context.js'

/** A loader of Mercurius: one answer for each parent, in their order. */
export type Loader<P, R> = (queries: ReadonlyArray<{ obj: P }>, context: ApiContext) => Promise<R[]>
type Read<R> = (ports: Ports, ids: readonly string[]) => Promise<readonly R[]>

/** Asks for each id once, however many parents name it. */
async function readOnce<R> (ports: Ports, ids: Iterable<string>, read: Read<R>): Promise<Map<string, R>> {
  const unique = [...new Set(ids)]
  const rows = unique.length === 0 ? [] : await read(ports, unique)
  return new Map(unique.map((id, at) => [id, rows[at] as R]))
}

/** Loads what each parent names by an id; null where it names none. */
export const byId = <P, R>(idOf: (parent: P) => string | null, read: Read<R>): Loader<P, R | null> =>
  async (queries, { ports }) => {
    const rows = await readOnce(ports, queries.flatMap(({ obj }) => idOf(obj) ?? []), read)
    return queries.map(({ obj }) => rows.get(idOf(obj) ?? '') ?? null)
  }

/** Loads what each parent names by several ids, without those that are not there. */
export const byIds = <P, R>(idsOf: (parent: P) => readonly string[], read: Read<R | null>): Loader<P, R[]> =>
  async (queries, { ports }) => {
    const rows = await readOnce(ports, queries.flatMap(({ obj }) => idsOf(obj)), read)
    return queries.map(({ obj }) => idsOf(obj).flatMap(id => rows.get(id) ?? []))
  }
