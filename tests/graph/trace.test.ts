import fc from 'fast-check'
import t from 'tap'
import type { Anchor } from '../../services/norms/anchor.js'
import { anchorAt } from '../../services/norms/anchor.js'
import { codePoints } from '../../services/norms/code-points.js'
import { verifyAnchor } from '../../services/graph/verify-anchor.js'
import type { Graph } from '../../services/graph/connect.js'
import { buildAnalysis } from '../analysis-builder.js'
import { AT, LATER, rows, testGraph } from './graph.js'

const GIFTS = `
  chp_1 | Chapter 1 Gifts
  chp_1__sec_1 | Section 1 Reporting
  chp_1__sec_1__para_a | (a) 😀 Gifts happen. An employee must report a gift 🎁 at once.
  chp_1__sec_1__para_b | (b) The supervisor may approve it.`

async function found (graph: Graph, work: string, id: string): Promise<void> {
  const analysis = buildAnalysis(work, GIFTS)
  await graph.publisher.publish(analysis, AT)
  await graph.findings.record({ norm: analysis.norms[0]?.id ?? '', title: 'a gift was kept', description: null, observation: 'it kept it', subject: 'model-1', state: 'NOT_SATISFIED', key: null }, id, LATER)
}

t.test('a finding leads to the exact words of its clause', async t => {
  const graph = await testGraph(t)
  const id = '33333333-3333-4333-8333-333333333333'
  await found(graph, 'traced', id)
  const trace = await graph.findings.trace(id)
  const analysis = buildAnalysis('traced', GIFTS)
  t.strictSame(trace?.anchor, anchorAt(codePoints(analysis.expression.text), analysis.expression.hash, analysis.norms[0] ?? { start: 0, end: 0 }))
  t.equal(trace?.anchor.quote, 'An employee must report a gift 🎁 at once.')
  t.equal([...(trace?.clause.text ?? '')].slice((trace?.anchor.start ?? 0) - (trace?.clause.start ?? 0)).join(''), trace?.anchor.quote, 'the range counts code points')
  t.match(trace, {
    finding: { id, title: 'a gift was kept', recordedAt: LATER },
    norm: { id: analysis.norms[0]?.id, modality: 'OBLIGATION', state: 'ACTIVE' },
    clause: { eId: 'chp_1__sec_1__para_a', num: '(a)' },
    document: { work: 'traced', current: true, hash: analysis.expression.hash }
  })
  t.strictSame(trace?.path.map(({ label }) => label), ['Chapter 1', 'Section 1'])
  t.equal(trace?.previous?.text, 'Section 1 Reporting')
  t.equal(trace?.next?.text, '(b) The supervisor may approve it.')
  t.equal(await graph.findings.trace('44444444-4444-4444-8444-444444444444'), null)
})

t.test('the anchor is verified as it is read, whatever state is stored', async t => {
  const graph = await testGraph(t)
  const id = '55555555-5555-4555-8555-555555555555'
  await found(graph, 'tampered', id)
  const state = async (): Promise<unknown> => (await graph.findings.trace(id))?.anchor.state
  const change = async (statement: string): Promise<unknown> =>
    await rows(graph, `MATCH (e:Expression {work: 'tampered'}) MATCH (p:Provision {eId: 'chp_1__sec_1__para_a', expression: e.id}) MATCH (r:NormRevision {work: 'tampered', modality: 'OBLIGATION'}) ${statement}`)
  t.equal(await state(), 'VERIFIED')

  await change("SET p.text = replace(p.text, 'employee', 'official')")
  t.equal(await state(), 'VERIFIED', 'the text of the expression still says so')
  await change('SET r.start = r.start + 1, r.end = r.end + 1')
  const repaired = await graph.findings.trace(id)
  t.match(repaired?.anchor, { state: 'REPAIRED', start: buildAnalysis('tampered', GIFTS).norms[0]?.start }, 'found elsewhere in the text: the place is put right')
  await change("SET e.text = e.text + ' An employee must report a gift 🎁 at once.', r.prefix = 'x'")
  t.equal(await state(), 'AMBIGUOUS')
  await change("SET e.text = replace(e.text, 'employee', 'official')")
  t.equal(await state(), 'BROKEN')
})

t.test('a quote that lies outside its clause\'s own words is checked against the whole text', async t => {
  const text = 'One must:\n(a) come;\n(b) go;\nwithout delay.'
  const points = codePoints(text)
  const anchor = anchorAt(points, 'sha256:x', { start: text.indexOf('without'), end: text.length })
  const clause = { start: 0, text: 'One must:' }
  t.equal(verifyAnchor(anchor, { hash: 'sha256:x', clause, text }).state, 'VERIFIED')
  t.equal(verifyAnchor(anchor, { hash: 'sha256:x', clause, text: null }).state, 'BROKEN', 'without the text nothing is claimed')
  t.equal(verifyAnchor(anchor, { hash: 'sha256:y', clause, text }).state, 'REPAIRED', 'the text of another hash: found, but not where it was taken from')
})

/** A text, a range of it, and how the claim about the range departs from the truth: by its place, by its words, or not at all. */
const claims = fc.record({
  points: fc.array(fc.constantFrom('a', 'b', 'é', '😀', ' '), { minLength: 1, maxLength: 30 }),
  from: fc.nat(29),
  length: fc.integer({ min: 1, max: 30 }),
  shift: fc.constantFrom(0, 0, -1, 1, 7),
  change: fc.constantFrom('', '', 'a', 'x')
}).map(({ points, from, length, shift, change }) => {
  const start = from % points.length
  const end = Math.min(points.length, start + length)
  const quote = points.slice(start, end).join('') + change
  return { points, isTrue: shift === 0 && change === '', claim: { start: Math.max(0, start + shift), end: Math.max(1, end + shift), quote } }
})

t.test('an anchor is VERIFIED where its quote is the slice, and only there', async t => {
  const seen = new Map<string, number>()
  fc.assert(fc.property(claims, ({ points, isTrue, claim }) => {
    const text = points.join('')
    const anchor: Anchor = { ...claim, expressionHash: 'h', prefix: '', suffix: '', state: 'VERIFIED' }
    const { state, ...checked } = verifyAnchor(anchor, { hash: 'h', clause: { start: 0, text }, text })
    seen.set(state, (seen.get(state) ?? 0) + 1)
    const isThere = points.slice(checked.start, checked.end).join('') === claim.quote
    return isTrue ? state === 'VERIFIED' : state === 'VERIFIED' || state === 'REPAIRED' ? isThere : points.slice(claim.start, claim.end).join('') !== claim.quote
  }), { numRuns: 500 })
  for (const state of ['VERIFIED', 'REPAIRED', 'AMBIGUOUS', 'BROKEN']) t.ok((seen.get(state) ?? 0) >= 10, `${state} ${seen.get(state) ?? 0} times`)
})
