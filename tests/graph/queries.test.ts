import { readFile, writeFile } from 'node:fs/promises'
import type { Plan, ProfiledPlan } from 'neo4j-driver'
import t from 'tap'
import { toDriver } from '../../services/graph/to-driver.js'
import type { Graph } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, FIRST, LATER, rows, testGraph } from './graph.js'
import { longDocument } from './long-document.js'
import { allQueries } from './registry.js'

/** Queries that read all works, or the current expression of each, where no filter is given: there are few of them. */
const READS_ALL = new Set(['list-works', 'expressions-as-of', 'list-expressions', 'list-provisions', 'list-definitions', 'list-references', 'list-findings', 'count-all', 'list-migrations'])
const SCAN = /AllNodesScan|NodeByLabelScan|RelationshipTypeScan|RelationshipsScan/

const operators = (plan: Plan | ProfiledPlan | false): string[] => plan === false
  ? []
  : [plan.operatorType.replace(/@.*$/, ''), ...plan.children.flatMap(child => operators(child as Plan))]

/** Some documents, two versions of one of them, and a finding: so that every label, type and property exists. */
async function populated (graph: Graph): Promise<string> {
  for (const [work, version] of [['alpha', 1], ['beta', 2], ['alpha', 3], ['gamma', 4]] as const) {
    await graph.publisher.publish(buildAnalysis(work, longDocument(30, version)), AT, { mark: { key: `key ${version}`, rules: 'rules' } })
  }
  // One work cites another by an alias, so that the links between works exist as well.
  const cited = buildAnalysis('usc', 'sec_1 | Section 1 Truth\nsec_1__para_a | (a) A bank must tell, 15 U.S.C. 1693a.')
  await graph.publisher.publish({ ...cited, expression: { ...cited.expression, aliases: ['us/usc/15'] } }, AT)
  const { items: [first] } = await graph.reader.norms({ work: 'alpha' }, FIRST)
  const id = '22222222-2222-4222-8222-222222222222'
  await graph.findings.record({ norm: first?.node.id ?? '', title: 'a finding', description: 'what', observation: 'seen', subject: 'model', state: 'NOT_SATISFIED', key: 'k' }, id, AT)
  // A version without the words of a finding, so that its anchor waits, and one that applies later.
  const { items: [other] } = await graph.reader.norms({ work: 'gamma' }, FIRST)
  await graph.findings.record({ norm: other?.node.id ?? '', title: 'another', description: null, observation: null, subject: null, state: 'SATISFIED', key: null }, '33333333-3333-4333-8333-333333333333', AT)
  await graph.publisher.publish(buildAnalysis('gamma', longDocument(30, 6)), AT)
  await graph.publisher.publish(buildAnalysis('gamma', 'sec_1 | Section 1 Nothing is left of it'), LATER, { workGiven: true })
  const { items: [waiting] } = await graph.findings.anchorQueue({ work: 'gamma' }, FIRST)
  await graph.findings.resolveAnchor(waiting?.node.id ?? '', 'REJECT', LATER, { note: 'gone' })
  const later = buildAnalysis('beta', longDocument(30, 5))
  later.expression.validFrom = '2999-01-01'
  await graph.publisher.publish({ ...later, extraction: { rules: 'r', extracted: 1, reused: 0 } }, LATER)
  // Plans follow the statistics, which lag behind: without this they could still be those of an empty database.
  await rows(graph, 'CALL db.prepareForReplanning()')
  return id
}

t.test('each file exports one frozen query of its name', async t => {
  const queries = await allQueries()
  t.ok(queries.length > 40)
  t.strictSame(queries.map(({ query }) => `${query.name}.ts`), queries.map(({ file }) => file))
  t.ok(queries.every(({ query }) => Object.isFrozen(query)))
})

t.test('every query plans with index seeks, and names only what exists', async t => {
  const graph = await testGraph(t)
  await populated(graph)
  for (const { query } of await allQueries()) {
    if (query.text.includes('SHOW INDEXES')) continue
    const { summary } = await graph.driver.executeQuery(`EXPLAIN ${query.text}`, {}, { database: graph.database })
    const trouble = summary.gqlStatusObjects.filter(status => status.classification === 'UNRECOGNIZED' || status.classification === 'DEPRECATION' || status.classification === 'PERFORMANCE')
    t.strictSame(trouble.map(({ statusDescription }) => statusDescription).filter(text => !/parameter/i.test(text)), [], query.name)
    const used = operators(summary.plan)
    t.notOk(used.includes('AllNodesScan'), query.name)
    if (READS_ALL.has(query.name)) continue
    t.strictSame(used.filter(operator => SCAN.test(operator)), [], `${query.name} scans nothing`)
  }
})

/** What the hot statements of the program cost, in accesses to the store. */
async function profile (graph: Graph, finding: string): Promise<Record<string, number>> {
  const queries = new Map((await allQueries()).map(({ query }) => [query.name, query]))
  const { items: [norm] } = await graph.reader.norms({ work: 'alpha' }, FIRST)
  const page = { after: null, limit: 21 }
  const place = { ...page, work: 'alpha', expression: null, among: null }
  const cases: Record<string, Record<string, unknown>> = {
    'trace-finding': { id: finding },
    'list-norms': { ...place, provision: null, modalities: null, state: null, bearer: null },
    'list-provisions': { ...place, kinds: null, eId: null, parent: null },
    'provisions-by-id': { ids: [norm?.node.provisionId] },
    'norms-by-id': { ids: [norm?.node.id] },
    'children-of-provisions': { ids: [norm?.node.provisionId.replace(/__.*/, '')] },
    'ancestors-of-provisions': { ids: [norm?.node.provisionId] },
    'find-published': { work: 'alpha' },
    'find-by-source': { key: 'key 3' },
    'norms-of-work': { work: 'alpha' }
  }
  const hits: Record<string, number> = {}
  for (const [name, params] of Object.entries(cases)) {
    const { summary } = await graph.driver.executeQuery(`PROFILE ${queries.get(name)?.text ?? ''}`, toDriver(params) as Record<string, unknown>, { database: graph.database })
    const total = (plan: ProfiledPlan): number => plan.dbHits + plan.children.reduce((sum, child) => sum + total(child), 0)
    hits[name] = summary.profile === false ? Number.NaN : total(summary.profile)
  }
  return hits
}

t.test('the hot queries touch the store no more often than they did', async t => {
  const golden = new URL('./db-hits.json', import.meta.url)
  const graph = await testGraph(t)
  const hits = await profile(graph, await populated(graph))
  // UPDATE=1 npx tap tests/graph/queries.test.ts writes the file anew.
  // eslint-disable-next-line no-restricted-syntax -- a switch of the tests, not of the program
  if (process.env.UPDATE === '1') await writeFile(golden, JSON.stringify(hits, null, 2) + '\n')
  const known = JSON.parse(await readFile(golden, 'utf8')) as Record<string, number>
  t.strictSame(Object.keys(hits), Object.keys(known))
  for (const [name, count] of Object.entries(hits)) t.ok(count <= (known[name] ?? 0) * 1.1 + 5, `${name}: ${count} hits, ${known[name]} known`)
})
