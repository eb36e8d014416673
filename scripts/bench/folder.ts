import { ingest } from '../../services/framers/ingest.js'
import { host } from '../../services/host.js'
import type { ParseInput } from '../../services/ports.js'
import { createSandboxedParser } from '../../services/sandbox/create-sandboxed-parser.js'
import { residentMemory } from '../../services/sandbox/resident-memory.js'
import { rulesVersion } from '../../services/sandbox/rules-version.js'
import { sandboxLimits } from '../../services/sandbox/sandbox-limits.js'
import { machineFacts, timed, verdict } from './measure.js'
import { policyText } from './policy-text.js'
import { withPrivateNeo4j } from './private-neo4j.js'

// A folder of Markdown as a stream: how fast, with how much memory, and how much faster when nothing has changed.
// `npm run bench -- folder 250` for 250 MB; 25 MB where nothing is said.
const FILE = 500_000
const GOAL_AGAIN = 10
const GOAL_MEMORY = 2 ** 30

const megabytes = Number(process.argv[3] ?? '25')
const files = Math.max(1, Math.round(megabytes * 1e6 / FILE))

/** The documents of the folder, each made when it is asked for, as a file would be read. */
function * folder (): Generator<ParseInput> {
  for (let number = 0; number < files; number++) yield { source: `policy-${number}.md`, bytes: Buffer.from(policyText(number, FILE)) }
}

const gib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`

console.log(machineFacts())
await withPrivateNeo4j(async ({ graph, config }) => {
  const parser = createSandboxedParser(sandboxLimits(config), await rulesVersion())
  let peak = 0
  let readers = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
    Promise.all(parser.pids().map(residentMemory)).then(all => { readers = Math.max(readers, ...all.map(bytes => bytes ?? 0)) }, () => undefined)
  }, 100)
  const run = async (wanted: string): Promise<number> => {
    const { seconds } = await timed(async () => await ingest({ parser, publisher: graph.publisher, host }, folder(), {
      onProgress: ({ source, publication, error }) => {
        if (error !== null) throw error
        if (publication.status !== wanted) throw new Error(`\`${source}\` is ${publication.status}, not ${wanted}`)
      }
    }))
    return seconds
  }
  try {
    const first = await run('CREATED')
    const { provisions, norms } = await graph.reader.counts()
    console.log(`${files} documents, ${(files * FILE / 1e6).toFixed(0)} MB, ${provisions} provisions, ${norms} norms`)
    console.log(`first                ${first.toFixed(1)} s, ${(files * FILE / 1e6 / first).toFixed(2)} MB/s`)
    const made = (await timed(() => { for (const { bytes } of folder()) if (bytes.length === 0) throw new Error('empty') })).seconds
    const again = await run('UNCHANGED')
    console.log(`again                ${again.toFixed(2)} s, of which ${made.toFixed(2)} s to make the documents`)
    console.log(`times faster         ${verdict(first / again, GOAL_AGAIN)}`)
    console.log(`memory, this process ${gib(peak)} at most (goal below ${gib(GOAL_MEMORY)}: ${peak < GOAL_MEMORY ? 'met' : 'not met'})`)
    console.log(`memory, a reader     ${gib(readers)} at most, of ${config.STUDIO_PARSE_MEMORY_MB} MiB allowed`)
  } finally {
    clearInterval(watch)
    await parser.close()
  }
})
