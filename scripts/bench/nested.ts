import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { ingest } from '../../services/framers/ingest.js'
import { host } from '../../services/host.js'
import { createParser } from '../../services/framers/create-parser.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'
import { serve } from '../../services/server.js'
import { samples } from './documents.js'
import { machineFacts, median, verdict } from './measure.js'
import type { BenchDatabase } from './private-neo4j.js'
import { withPrivateNeo4j } from './private-neo4j.js'
import { ask, requestsPerSecond } from './requests.js'

// The trace, and a norm with the provisions above it, over HTTP beside @neo4j/graphql serving the same fields of the same database.
const LOAD = { connections: 10, seconds: 4 }
const ROUNDS = 3
const GOAL = 2.5
const FOLDER = new URL('scripts/bench/neo4j-graphql/', PACKAGE_ROOT)

const UP = 'parent { label heading parent { label heading parent { label heading parent { label heading } } } }'
const OURS = {
  trace: `query ($id: UUID!) { trace(findingId: $id) { finding { id title state } norm { id modality statement } anchor { quote start end }
    clause { eId label text } path { label heading } document { id title hash } } }`,
  norm: `query ($id: UUID!) { norm(id: $id) { id modality statement anchor { quote } provision { eId label text ${UP} } } }`
}
const THEIRS = {
  trace: `query ($id: ID!) { findings(where: { id: { eq: $id } }) { id title state revision { modality statement quote start end norm { id }
    clause { eId label text expression { id title hash } ${UP} } } } }`,
  norm: `query ($id: ID!) { norms(where: { id: { eq: $id } }) { id revision { modality statement quote clause { eId label text ${UP} } } } }`
}

type Json = any

const upwards = (node: Json): Json[] => node == null ? [] : [{ label: node.label, heading: node.heading }, ...upwards([node.parent].flat()[0])]
const clauseOf = ({ eId, label, text }: Json): Json => ({ eId, label, text })

/** Both answers brought into one shape: they must say the same before they are timed. */
const SAME: Record<keyof typeof OURS, { ours: (data: Json) => Json, theirs: (data: Json) => Json }> = {
  trace: {
    ours: ({ trace: { finding, norm, anchor, clause, path, document } }) => ({ finding, norm, anchor, clause, path, document }),
    theirs: ({ findings: [{ revision: [revision], ...finding }] }) => {
      const { modality, statement, quote, start, end, norm: [{ id }], clause: [clause] } = revision
      return { finding, norm: { id, modality, statement }, anchor: { quote, start, end }, clause: clauseOf(clause), path: upwards(clause).slice(1).reverse(), document: clause.expression[0] }
    }
  },
  norm: {
    ours: ({ norm: { provision, anchor: { quote }, ...norm } }) => ({ norm: { ...norm, quote }, clause: clauseOf(provision), path: upwards(provision) }),
    theirs: ({ norms: [{ id, revision: [{ clause: [clause], ...revision }] }] }) => ({ norm: { id, ...revision }, clause: clauseOf(clause), path: upwards(clause) })
  }
}

/** @neo4j/graphql in a process of its own; installed from its own lockfile where it is not yet. */
async function startTheirs (login: BenchDatabase['login']): Promise<{ url: string, close: () => Promise<void> }> {
  const cwd = fileURLToPath(FOLDER)
  if (!existsSync(new URL('node_modules/', FOLDER))) await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd, timeout: 300_000 })
  const child = spawn(process.execPath, ['server.js'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  child.stdin.write(JSON.stringify(login))
  const [first] = await Promise.race([once(child.stdout, 'data'), ended.then(() => { throw new Error('the server of @neo4j/graphql did not start') })]) as [Buffer]
  return {
    url: `http://127.0.0.1:${first.toString().trim()}/`,
    close: async () => {
      child.stdin.end()
      await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 5_000).unref())])
      child.kill()
    }
  }
}

/** Publishes the samples; the deepest norm of the first pages, and a finding about it. */
async function prepare ({ graph }: BenchDatabase) {
  const { reader, publisher, findings, health } = graph
  const ports = { parser: createParser(await loadLexicon()), reader, publisher, findings, health, host }
  await ingest(ports, await samples())
  const { items } = await reader.norms({}, { first: 100, after: null })
  const deepest = items.map(({ node }) => node).toSorted((a, b) => b.provision.split('__').length - a.provision.split('__').length)[0]
  if (deepest === undefined) throw new Error('the samples have no norm')
  const finding = await findings.record({ norm: deepest.id, title: 'benchmark', description: null, observation: null, subject: null, state: 'NOT_SATISFIED', key: 'bench' }, host.newId(), host.now())
  return { deps: { ports }, ids: { trace: finding.id, norm: deepest.id } }
}

async function compare (read: keyof typeof OURS, id: string, ours: string, theirs: string): Promise<void> {
  const bodies = { ours: JSON.stringify({ query: OURS[read], variables: { id } }), theirs: JSON.stringify({ query: THEIRS[read], variables: { id } }) }
  const [left, right] = [JSON.parse(await ask(ours, bodies.ours)) as Json, JSON.parse(await ask(theirs, bodies.theirs)) as Json]
  if (left.errors !== undefined || right.errors !== undefined) throw new Error(JSON.stringify(left.errors ?? right.errors))
  const [mine, other] = [SAME[read].ours(left.data), SAME[read].theirs(right.data)]
  // Prototypes differ where a shape was spread; the words are what counts.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(mine)), JSON.parse(JSON.stringify(other)))) throw new Error(`the answers differ:\n${JSON.stringify(mine)}\n${JSON.stringify(other)}`)
  const rates: Array<{ ours: number, theirs: number }> = []
  // Two rounds warm both sides and the database up.
  for (let round = -2; round < ROUNDS; round++) {
    const rate = { ours: await requestsPerSecond(ours, bodies.ours, LOAD), theirs: await requestsPerSecond(theirs, bodies.theirs, LOAD) }
    if (round >= 0) rates.push(rate)
  }
  console.log(`${read}: ours ${median(rates.map(rate => rate.ours)).toFixed(0)} requests/s, @neo4j/graphql ${median(rates.map(rate => rate.theirs)).toFixed(0)} requests/s (${LOAD.connections} connections, median of ${ROUNDS})`)
  console.log(`  ratio ${verdict(median(rates.map(rate => rate.ours / rate.theirs)), GOAL)}`)
}

console.log(machineFacts())
await withPrivateNeo4j(async database => {
  const { deps, ids } = await prepare(database)
  const server = await serve({ ...deps, config: database.config })
  try {
    const theirs = await startTheirs(database.login)
    try {
      await compare('trace', ids.trace, `${server.url}/graphql`, theirs.url)
      await compare('norm', ids.norm, `${server.url}/graphql`, theirs.url)
    } finally {
      await theirs.close()
    }
  } finally {
    await server.close()
  }
})
