import type { ManagedTransaction } from 'neo4j-driver'
import type * as z from 'zod'
import type { WriteCounts } from '../../ports.js'
import type { Query } from '../query.js'
import type { Outcome } from '../run.js'
import { runIn } from '../run.js'

/** Rows in one statement: enough that round trips do not count, few enough for the memory limit of a transaction. */
const BATCH = 2_000

/** Statements that belong together, and what they changed so far. */
export interface Unit {
  readonly counts: WriteCounts
  /** Runs one query and adds up what it changed. */
  do<P extends z.ZodType, R extends z.ZodType> (query: Query<P, R>, params: z.input<P>): Promise<Array<z.output<R>>>
  /** Runs something over a list, in batches. An empty list costs nothing. */
  doEach<T> (items: readonly T[], run: (batch: T[]) => Promise<unknown>): Promise<void>
}

/** How a unit runs one query. */
type Runner = <P extends z.ZodType, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>) => Promise<Outcome<z.output<R>>>

/** Where nothing was written. */
export const NOTHING: WriteCounts = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0 }

/** The sum of what two units changed. */
export function sumCounts (a: WriteCounts, b: WriteCounts): WriteCounts {
  const sum = { ...a }
  for (const key of Object.keys(sum) as Array<keyof WriteCounts>) sum[key] += b[key]
  return sum
}

/** A unit that runs its queries as it is told. */
export function beginUnit (runner: Runner): Unit {
  let counts = NOTHING
  return {
    get counts () { return counts },
    async do (query, params) {
      const outcome = await runner(query, params)
      counts = sumCounts(counts, outcome.counts)
      return outcome.rows
    },
    async doEach (items, run) {
      for (let from = 0; from < items.length; from += BATCH) await run(items.slice(from, from + BATCH))
    }
  }
}

/** A unit inside one transaction: all or nothing. A retry begins a new one, with empty counts. */
export const unitIn = (tx: ManagedTransaction): Unit => beginUnit(async (query, params) => await runIn(tx, query, params))
