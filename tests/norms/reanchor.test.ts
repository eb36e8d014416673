import fc from 'fast-check'
import t from 'tap'
import { anchorAt } from '../../services/norms/anchor.js'
import { codePoints } from '../../services/norms/code-points.js'
import { occurrences } from '../../services/norms/occurrences.js'
import { anchorText, reanchor } from '../../services/norms/reanchor.js'
import type { Reanchored } from '../../services/norms/reanchor.js'

const OLD = '(a) An employee must report a gift.\n(b) The supervisor may approve “the gift” 🎁.\n(c) It is kept.'
const anchorOf = (text: string, quote: string) => {
  const points = codePoints(text)
  const start = points.fromUtf16(text.indexOf(quote))
  return anchorAt(points, 'sha256:old', { start, end: start + [...quote].length })
}
const check = (quote: string, next: string, within: { start: number, end: number } | null = null): Reanchored =>
  reanchor(anchorOf(OLD, quote), within, anchorText(next, 'sha256:new'))

t.test('the same words in the provision that continues theirs are VERIFIED, elsewhere REPAIRED', async t => {
  const next = '(a) No cash 🎁.\n(b) An employee must report a gift.'
  t.match(check('An employee must report a gift.', next, { start: 15, end: 50 }), { state: 'VERIFIED', anchor: { start: 19, end: 50, quote: 'An employee must report a gift.', expressionHash: 'sha256:new', state: 'VERIFIED' }, candidates: [] })
  t.match(check('An employee must report a gift.', next, { start: 0, end: 15 }), { state: 'REPAIRED', anchor: { start: 19 } })
  t.match(check('An employee must report a gift.', next), { state: 'REPAIRED', anchor: { start: 19 } })
})

t.test('other typography and white space are repaired: the quotation is what the new text says', async t => {
  t.match(check('The supervisor may approve “the gift” 🎁.', '(b) The super\u00ADvisor  may\napprove "the gift" 🎁. More.'),
    { state: 'REPAIRED', anchor: { start: 4, quote: 'The super\u00ADvisor  may\napprove "the gift" 🎁.' } })
})

t.test('words that stand several times are AMBIGUOUS unless their context or their provision tells', async t => {
  const twice = 'One. An employee must report a gift. Two. An employee must report a gift.'
  const { state, anchor, candidates } = check('An employee must report a gift.', twice)
  t.match({ state, anchor, starts: candidates.map(({ start }) => start) }, { state: 'AMBIGUOUS', anchor: null, starts: [5, 42] })
  t.match(check('An employee must report a gift.', twice, { start: 36, end: 73 }), { state: 'VERIFIED', anchor: { start: 42 } })
  t.match(check('An employee must report a gift.', twice.replace('Two.', 'Two.').replace('gift. Two', 'gift.\n(b) The supervisor Two')), { state: 'REPAIRED', anchor: { start: 5 } })
})

t.test('a short quotation counts only with what stands around it; changed words are BROKEN', async t => {
  t.match(check('It is kept.', 'Nothing else. It is kept.'), { state: 'BROKEN', anchor: null })
  t.match(check('It is kept.', '(b) The supervisor may approve “the gift” 🎁.\n(c) It is kept.'), { state: 'REPAIRED' })
  t.match(check('An employee must report a gift.', '(a) An employee must report every gift.'), { state: 'BROKEN', anchor: null, candidates: [] })
})

const word = fc.constantFrom('gift', 'report', '🎁', '“x”', 'must', 'a')
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map(words => words.join(' '))

t.test('whatever the texts: a quotation is always the slice of the new text, and an unchanged text verifies', async t => {
  fc.assert(fc.property(prose, prose, fc.nat(), fc.nat(), (old, next, a, b) => {
    const points = codePoints(old)
    const [start, end] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number]
    const anchor = anchorAt(points, 'old', { start, end: end + 1 })
    const there = reanchor(anchor, { start: 0, end: points.length }, anchorText(old, 'old'))
    const target = codePoints(next)
    const { anchor: found, candidates } = reanchor(anchor, null, anchorText(next, 'new'))
    const honest = [...found === null ? [] : [found], ...candidates].every(one => target.slice(one.start, one.end) === one.quote && one.quote !== '')
    return honest && there.state !== 'BROKEN' && (there.anchor === null || there.anchor.quote === anchor.quote)
  }), { numRuns: 500 })
  t.pass()
})

t.test('occurrences are all there, overlapping ones too, in linear time', async t => {
  t.same(occurrences('aaaa', 'aa', 10), [0, 1, 2])
  t.same(occurrences('abcabc', 'abc', 1), [0])
  const start = process.cpuUsage().user
  t.equal(occurrences('a'.repeat(1_000_000), `${'a'.repeat(50_000)}b`, 10).length, 0)
  t.ok(process.cpuUsage().user - start < 5_000_000)
})
