// A second program that uses the private Neo4j: takes it, tells what it got, and gives it back when told to.
import { acquireLocalNeo4j } from '../../../services/graph/local/acquire.js'
import type { LocalSettings } from '../../../services/graph/local/settings.js'

const settings = JSON.parse(process.argv[2] ?? '') as LocalSettings
const { uri, pid, started, release } = await acquireLocalNeo4j(settings, { keep: false, progress: () => undefined })
process.on('message', async () => {
  await release()
  process.disconnect()
})
process.send?.({ uri, pid, started })
