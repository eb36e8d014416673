import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadConfig } from '../../services/config.js'
import type { Config } from '../../services/config.js'
import { ingest } from '../../services/framers/ingest.js'
import { connect } from '../../services/graph/connect.js'
import type { Graph } from '../../services/graph/connect.js'
import { acquireLocalNeo4j } from '../../services/graph/local/acquire.js'
import { localSettings } from '../../services/graph/local/settings.js'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'
import { traceFinding } from '../../services/graph/queries/trace-finding.js'
import { host } from '../../services/host.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import { serve } from '../../services/server.js'

// How fast `trace` is over HTTP, beside the same Cypher through the raw driver: same database, same process, ten at a time, in turns.
const CONNECTIONS = 10
const SECONDS = 5
const ROUNDS = 3
const GOAL = 0.6
const SAMPLE = 'business-conduct-guidelines.md'
const QUERY = `query ($id: UUID!) { trace(findingId: $id) {
  finding { id title state } norm { id modality statement } anchor { quote start end state }
  clause { eId label text } path { label heading } previous { label text } next { label text } document { id title hash } } }`

/** Requests per second of the service, asked from a process of its own; refuses to count answers that are not the trace. */
async function overHttp (url: string, finding: string): Promise<{ rate: number, p99: number }> {
  const body = JSON.stringify({ query: QUERY, variables: { id: finding } })
  const expected = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text()
  if (!expected.includes(finding) || expected.includes('"errors"')) throw new Error(`the service does not answer with the trace: ${expected.slice(0, 300)}`)
  const program = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
  const { stdout } = await promisify(execFile)(process.execPath, [program, '-j', '-n', '-c', String(CONNECTIONS), '-d', String(SECONDS), '-m', 'POST', '-H', 'content-type=application/json', '-b', body, '--expectBody', expected, url], { maxBuffer: 1e7 })
  const result = JSON.parse(stdout)
  if (result.non2xx + result.errors + result.mismatches > 0) throw new Error(`${result.non2xx} bad answers, ${result.errors} errors, ${result.mismatches} other bodies`)
  return { rate: result.requests.total / result.duration, p99: result.latency.p99 }
}

/** Statements per second through the driver alone, without any of our code. */
async function throughDriver ({ driver, database }: Graph, finding: string): Promise<number> {
  const began = performance.now()
  const end = began + SECONDS * 1000
  let done = 0
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end) {
      const { records } = await driver.executeQuery(traceFinding.text, { id: finding }, { database, routing: 'READ' })
      if (records.length !== 1) throw new Error('the statement does not find the trace')
      done++
    }
  }))
  return done / ((performance.now() - began) / 1000)
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function prepare (graph: Graph) {
  await migrate(graph, await loadMigrations())
  const { reader, publisher, findings, health } = graph
  const ports = { parser: createParser(await loadLexicon()), reader, publisher, findings, health, host }
  const bytes = await readFile(new URL(`ontologies/samples/${SAMPLE}`, PACKAGE_ROOT))
  await ingest(ports, [{ source: SAMPLE, bytes }])
  const { items } = await reader.norms({}, { first: 50, after: null })
  const norm = items.at(-1)?.node.id
  if (norm === undefined) throw new Error('the sample has no norm')
  const finding = await findings.record({ norm, title: 'benchmark', description: null, observation: null, subject: null, state: 'NOT_SATISFIED', key: 'bench' }, host.newId(), host.now())
  return { ports, finding: finding.id }
}

async function measure (config: Config, graph: Graph): Promise<void> {
  const { finding, ...deps } = await prepare(graph)
  const server = await serve({ ...deps, config })
  const http: number[] = []
  const raw: number[] = []
  const p99: number[] = []
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const answer = await overHttp(`${server.url}/graphql`, finding)
      const bare = await throughDriver(graph, finding)
      if (round < 0) continue
      http.push(answer.rate)
      p99.push(answer.p99)
      raw.push(bare)
    }
  } finally {
    await server.close()
  }
  const ratio = median(http) / median(raw)
  console.log(`trace over HTTP      ${median(http).toFixed(0)} requests/s, p99 ${median(p99)} ms (${CONNECTIONS} connections, median of ${ROUNDS})`)
  console.log(`same Cypher, driver  ${median(raw).toFixed(0)} statements/s`)
  console.log(`ratio                ${ratio.toFixed(2)} (goal ${GOAL})`)
}

const folder = await mkdtemp(join(tmpdir(), 'studio-bench-'))
const config = { ...loadConfig(), STUDIO_DATA_DIR: folder, STUDIO_PORT: 0, STUDIO_LOG_LEVEL: 'warn' as const }
const neo4j = await acquireLocalNeo4j({ ...localSettings(config) }, { keep: false, progress: console.error })
try {
  const graph = await connect({ ...neo4j, database: config.NEO4J_DATABASE, timeoutMs: config.STUDIO_REQUEST_TIMEOUT_MS })
  await measure(config, graph).finally(() => graph.close())
} finally {
  await neo4j.release()
  await rm(folder, { recursive: true, force: true })
}
