import { isDeepStrictEqual } from 'node:util'

/** What must be done so that the nodes that are there become those that are wanted. */
export interface Differences<T> { created: T[], changed: T[], vanished: string[] }

type Row = { id: string } & Record<string, unknown>

const withoutNulls = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

/** Compares by id and properties. Neo4j keeps no null properties, so they count as absent. */
export function differences<T extends Row> (wanted: readonly T[], present: ReadonlyArray<Record<string, unknown>>): Differences<T> {
  const there = new Map(present.map(row => [row.id as string, row]))
  const created: T[] = []
  const changed: T[] = []
  for (const row of wanted) {
    const old = there.get(row.id)
    there.delete(row.id)
    if (old === undefined) created.push(row)
    else if (!isDeepStrictEqual(withoutNulls(row), old)) changed.push(row)
  }
  return { created, changed, vanished: [...there.keys()] }
}
