// Run by tap after the test files, also where some failed: stops every Neo4j that no test holds, those of a killed run too.
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { processMark } from '../../services/graph/local/process-mark.js'
import { stopLocalNeo4j } from '../../services/graph/local/stop.js'
import { OWN, POOL, SLOTS, isHeld, slotSettings, underPoolLock } from './slots.js'

const silent = (): void => undefined

await underPoolLock(silent, async () => {
  for (let slot = 0; slot < SLOTS; slot++) {
    if (existsSync(slotSettings(slot).home) && !await isHeld(slot)) await stopLocalNeo4j(slotSettings(slot), silent)
  }
  for (const name of (await readdir(POOL)).filter(name => name.startsWith(OWN))) {
    if (await processMark(Number(name.split('-')[1])) !== null) continue
    await stopLocalNeo4j({ ...slotSettings(0), home: join(POOL, name, 'neo4j') }, silent)
    await rm(join(POOL, name), { recursive: true, force: true })
  }
})
