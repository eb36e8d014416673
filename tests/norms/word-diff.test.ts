import fc from 'fast-check'
import t from 'tap'
import { codePoints } from '../../services/norms/code-points.js'
import { wordDiff } from '../../services/norms/word-diff.js'
import type { Hunk } from '../../services/norms/word-diff.js'

const diff = (a: string, b: string): Hunk[] => wordDiff({ text: a, at: 0 }, { text: b, at: 0 })

t.test('words that changed, with code-point places on both sides', async t => {
  t.same(wordDiff({ text: '🎁 report within 5 days', at: 100 }, { text: '🎁 report within 10 working days', at: 7 }), [
    { before: { start: 116, end: 117, text: '5' }, after: { start: 23, end: 33, text: '10 working' }, prefix: '🎁 report within ', suffix: ' days' }
  ])
  t.same(diff('a gift', 'a gift'), [])
  t.same(diff('a  gift', 'a\ngift'), [], 'white space alone is no change')
  t.same(diff('a gift', ''), [{ before: { start: 0, end: 6, text: 'a gift' }, after: { start: 0, end: 0, text: '' }, prefix: '', suffix: '' }])
})

t.test('applying the hunks to the old words gives the new ones', async t => {
  const text = fc.array(fc.constantFrom('gift', 'report', '😀', '.', 'must', '5'), { maxLength: 30 }).map(words => words.join(' '))
  fc.assert(fc.property(text, text, (a, b) => {
    const [old, fresh] = [codePoints(a), codePoints(b)]
    let [result, at] = ['', 0]
    for (const { before, after } of diff(a, b)) {
      if (old.slice(before.start, before.end) !== before.text || fresh.slice(after.start, after.end) !== after.text) return false
      result += old.slice(at, before.start) + after.text
      at = before.end
    }
    return result + old.slice(at, old.length) === b
  }), { numRuns: 500 })
  t.pass()
})

t.test('two long texts with nothing in common are one hunk, at once', async t => {
  const words = (seed: string): string => Array.from({ length: 20_000 }, (_, at) => `${seed}${at}`).join(' ')
  const start = process.cpuUsage().user
  t.equal(diff(`same ${words('a')}`, `same ${words('b')}`).length, 1)
  t.ok(process.cpuUsage().user - start < 3_000_000)
})
