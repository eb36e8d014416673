// Run by tap after the test files, also where some failed: stops every Neo4j of the pool that no test holds, those of a killed run too.
import { existsSync } from 'node:fs'
import { stopLocalNeo4j } from '../../services/graph/local/stop.js'
import { SLOTS, isHeld, slotSettings, underPoolLock } from './slots.js'

const silent = (): void => undefined

await underPoolLock(silent, async () => {
  for (let slot = 0; slot < SLOTS; slot++) {
    if (existsSync(slotSettings(slot).home) && !await isHeld(slot)) await stopLocalNeo4j(slotSettings(slot), silent)
  }
})
