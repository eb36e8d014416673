import type { ManagedTransaction } from 'neo4j-driver'
import type * as z from 'zod'
import type { WriteCounts } from '../../ports.js'
import type { Query } from '../query.js'
import { runIn } from '../run.js'

/** Rows in one statement: enough that round trips do not count, few enough for the memory limit of a transaction. */
const BATCH = 2_000

/** One attempt at a unit of work: a transaction and what it changed so far. */
export interface Unit {
  readonly counts: WriteCounts
  /** Runs one query and adds up what it changed. */
  do<P extends z.ZodType, R extends z.ZodType> (query: Query<P, R>, params: z.input<P>): Promise<Array<z.output<R>>>
  /** Runs a query over a list, in batches. An empty list costs nothing. */
  doEach<T> (items: readonly T[], run: (batch: T[]) => Promise<unknown>): Promise<void>
}

const NOTHING: WriteCounts = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0 }

/** A unit with empty counts: a retry begins a new one. */
export function beginUnit (tx: ManagedTransaction): Unit {
  const counts = { ...NOTHING }
  return {
    counts,
    async do (query, params) {
      const outcome = await runIn(tx, query, params)
      for (const key of Object.keys(counts) as Array<keyof WriteCounts>) counts[key] += outcome.counts[key]
      return outcome.rows
    },
    async doEach (items, run) {
      for (let from = 0; from < items.length; from += BATCH) await run(items.slice(from, from + BATCH))
    }
  }
}
