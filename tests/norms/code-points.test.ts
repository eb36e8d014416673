import t from 'tap'
import fc from 'fast-check'
import { codePoints } from '../../services/norms/code-points.js'

t.test('positions behind an emoji count it once', async t => {
  const text = codePoints('a🙅b')
  t.equal(text.length, 3)
  t.equal(text.fromUtf16(3), 2)
  t.equal(text.toUtf16(2), 3)
  t.equal(text.slice(1, 2), '🙅')
})

t.test('agrees with Array.from, which walks code points', async t => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    const points = Array.from(text)
    const index = codePoints(text)
    if (index.length !== points.length) return false
    return points.every((_, at) =>
      index.fromUtf16(index.toUtf16(at)) === at && index.slice(at, at + 1) === points[at])
  }))
  t.pass()
})

t.test('lone surrogates count as one each, as in the standard string iterator', async t => {
  const text = codePoints('\uD800x\uDC00')
  t.equal(text.length, 3)
  t.equal(text.slice(1, 2), 'x')
})
