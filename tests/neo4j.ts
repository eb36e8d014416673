import type { Test } from 'tap'
import { holdSlot } from './database/hold-slot.js'
import type { HeldSlot } from './database/hold-slot.js'
import { wipe } from './database/wipe.js'

/** Where a test reaches its Neo4j. */
export interface TestNeo4j { uri: string, user: string, password: string }

let held: Promise<HeldSlot> | null = null
let uses = 0

/**
 * A real Neo4j for this test file alone, empty: no nodes, constraints or indexes of an earlier test. It starts in seconds
 * at first, and is handed on from file to file after that. Calls while a test of the file holds it already
 * give the same one as it is; it is wiped when it is taken again after all of them have ended.
 * It is never the user's: it lives below the system's temporary folder.
 */
export async function testNeo4j (t: Test): Promise<TestNeo4j> {
  uses++
  held ??= takeEmpty(message => t.comment(message))
  const mine = held
  t.teardown(async () => {
    if (--uses > 0) return
    held = null
    await (await mine).release()
  })
  const { uri, user, password } = await mine
  return { uri, user, password }
}

async function takeEmpty (progress: (message: string) => void): Promise<HeldSlot> {
  const slot = await holdSlot(progress)
  try {
    await wipe(slot)
    return slot
  } catch (error) {
    await slot.release()
    throw error
  }
}
