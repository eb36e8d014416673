// Run by tap before the test files: a first download takes longer than one test file may.
import { ensureJars } from '../../services/graph/local/jars.js'
import { slotSettings } from './slots.js'

await ensureJars(slotSettings(0), message => { console.error(message) }).catch((error: unknown) => {
  // The tests that need Neo4j will say so themselves; the others need none.
  console.error(error instanceof Error ? error.message : error)
})
