import t from 'tap'
import { policyText } from '../../scripts/bench/policy-text.js'
import { createParser } from '../../services/framers/create-parser.js'
import { ingest } from '../../services/framers/ingest.js'
import { host } from '../../services/host.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import type { ParseInput } from '../../services/ports.js'
import { rulesVersion } from '../../services/sandbox/rules-version.js'
import { testGraph } from '../graph/graph.js'

const FILES = 6
const GOAL = 10

const folder = (): ParseInput[] => Array.from({ length: FILES }, (_, number) => ({ source: `policy-${number}.md`, bytes: Buffer.from(policyText(number, 60_000)) }))

t.test('a folder again: no write, and at least ten times faster', { timeout: 200_000 }, async t => {
  const graph = await testGraph(t)
  const ports = { parser: createParser(await loadLexicon(), await rulesVersion()), publisher: graph.publisher, host }
  const run = async (): Promise<{ seconds: number, said: string[], writes: number }> => {
    const began = performance.now()
    const outcomes = await ingest(ports, folder())
    const seconds = (performance.now() - began) / 1000
    return { seconds, said: outcomes.map(({ publication, error }) => publication?.status ?? String(error)), writes: outcomes.reduce((sum, { publication }) => sum + Object.values(publication?.writes ?? {}).reduce((a, b) => a + b, 0), 0) }
  }
  const first = await run()
  t.same(first.said, Array.from({ length: FILES }, () => 'CREATED'))
  const before = await graph.reader.counts()
  // The best of three: another program of the machine may be in the way once.
  const again = [await run(), await run(), await run()].sort((a, b) => a.seconds - b.seconds)
  for (const { said, writes } of again) t.same([said, writes], [Array.from({ length: FILES }, () => 'UNCHANGED'), 0])
  t.same(await graph.reader.counts(), before)
  const ratio = first.seconds / (again[0]?.seconds ?? NaN)
  t.comment(`first ${first.seconds.toFixed(2)} s, again ${again[0]?.seconds.toFixed(3)} s: ${ratio.toFixed(0)} times faster`)
  t.ok(ratio >= GOAL, `${ratio.toFixed(1)} times faster`)
})

t.test('each document of the generator is another one, and the same number is the same document', async t => {
  t.equal(policyText(7, 5_000), policyText(7, 5_000))
  t.not(policyText(7, 5_000).slice(200), policyText(8, 5_000).slice(200))
  t.ok(policyText(7, 50_000).length >= 50_000)
})
