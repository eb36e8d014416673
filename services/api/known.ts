import type { NormInPlace, NormRow, ProvisionRow } from '../ports.js'
import type { Loader } from './batch.js'

/** What was read together with an object, so that the fields that lead to it need no statement of their own. */
interface Known { provision?: ProvisionRow, parent?: ProvisionRow | null, path?: ProvisionRow[] }

// Beside the rows, not in them: Mercurius makes the key of a loader from all that a row holds.
const known = new WeakMap<object, Known>()

/** The norm of the answer; its provision and what stands above that are remembered with it. */
export function remembered (read: NormInPlace | null): NormRow | null {
  if (read === null) return null
  const chain = [...read.ancestors, read.provision]
  chain.forEach((row, depth) => known.set(row, { parent: chain[depth - 1] ?? null, path: chain.slice(0, depth) }))
  known.set(read.norm, { provision: read.provision })
  return read.norm
}

/** A loader that asks the database only where the answer is not known yet. */
export const unlessKnown = <P extends object, K extends keyof Known>(field: K, load: Loader<P, unknown>): Loader<P, unknown> =>
  async (queries, context) => {
    const unknown = queries.filter(({ obj }) => known.get(obj)?.[field] === undefined)
    const loaded = unknown.length === 0 ? [] : await load(unknown, context)
    const answers = new Map(unknown.map((query, at) => [query, loaded[at]]))
    return queries.map(query => answers.has(query) ? answers.get(query) : known.get(query.obj)?.[field])
  }
