import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { acquireLocalNeo4j } from '../../services/graph/local/acquire.js'
import { processMark } from '../../services/graph/local/process-mark.js'
import type { Progress } from '../../services/graph/local/settings.js'
import { writeAtomically } from '../../services/graph/local/write-atomically.js'
import { SLOTS, holderFile, isHeld, slotSettings, underPoolLock } from './slots.js'

/** A running Neo4j that no other test file uses until `release`. */
export interface HeldSlot { uri: string, user: string, password: string, release (): Promise<void> }

/** Takes the first free Neo4j of the pool, started where it does not run; it keeps running after `release`, for the next file. */
export async function holdSlot (progress: Progress): Promise<HeldSlot> {
  const slot = await chooseSlot(progress)
  const free = () => rm(holderFile(slot), { force: true })
  try {
    const { uri, user, password, release } = await acquireLocalNeo4j(slotSettings(slot), { keep: true, progress })
    return { uri, user, password, release: async () => { await release().finally(free) } }
  } catch (error) {
    await free()
    throw error
  }
}

async function chooseSlot (progress: Progress): Promise<number> {
  for (;;) {
    const slot = await underPoolLock(progress, takeFree)
    if (slot !== null) return slot
    await sleep(100)
  }
}

async function takeFree (): Promise<number | null> {
  for (let slot = 0; slot < SLOTS; slot++) {
    if (await isHeld(slot)) continue
    await mkdir(dirname(holderFile(slot)), { recursive: true, mode: 0o700 })
    await writeAtomically(holderFile(slot), JSON.stringify({ pid: process.pid, mark: await processMark(process.pid) }))
    return slot
  }
  return null
}
