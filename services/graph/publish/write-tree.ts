import type { ProvisionProperties } from '../rows/provision-row.js'
import { containProvisions } from '../queries/contain-provisions.js'
import { containTopProvisions } from '../queries/contain-top-provisions.js'
import { createProvisions } from '../queries/create-provisions.js'
import type { Unit } from './unit.js'

/** Writes provisions and puts them into the tree. */
export async function writeTree (unit: Unit, expression: string, created: readonly ProvisionProperties[], placed: readonly ProvisionProperties[]): Promise<void> {
  await unit.doEach(created, async rows => await unit.do(createProvisions, { expression, rows }))
  const top = placed.filter(({ parentId }) => parentId === null).map(({ id, position }) => ({ id, position }))
  const below = placed.flatMap(({ id, parentId, position }) => parentId === null ? [] : [{ id, parentId, position }])
  await unit.doEach(top, async rows => await unit.do(containTopProvisions, { expression, rows }))
  await unit.doEach(below, async rows => await unit.do(containProvisions, { rows }))
}
