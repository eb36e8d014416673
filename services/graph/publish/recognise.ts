import type { Recognised } from '../../ports.js'
import type { Connection } from '../connection.js'
import { findBySource } from '../queries/find-by-source.js'
import { run } from '../run.js'
import { NOTHING } from './unit.js'

/** Looks by the key of its source whether a document stands in the graph as it would come; null where it does not. */
export async function recognise (connection: Connection, key: string): Promise<Recognised | null> {
  const [found] = await run(connection, findBySource, { key })
  if (found === undefined) return null
  const { hash, norms, ...rest } = found
  return { hash, publication: { ...rest, status: 'UNCHANGED', current: true, norms: { kept: norms, added: 0, retired: 0 }, anchors: { VERIFIED: 0, REPAIRED: 0, AMBIGUOUS: 0, BROKEN: 0 }, extraction: { extracted: 0, reused: rest.provisions }, writes: NOTHING } }
}
