import t from 'tap'
import fc from 'fast-check'
import { anchorAt, isVerbatim } from '../../services/norms/anchor.js'
import { codePoints } from '../../services/norms/code-points.js'
import { sha256 } from '../../services/norms/hash.js'

const words = '🙅 Employees must not accept cash. Gifts of up to 75 euros are fine.'
const text = codePoints(words)

t.test('an anchor quotes the text, with what stands around it', async t => {
  const anchor = anchorAt(text, sha256(words), { start: 2, end: 33 })
  t.equal(anchor.quote, 'Employees must not accept cash.')
  t.equal(anchor.prefix, '🙅 ')
  t.equal(anchor.suffix, ' Gifts of up to 75 euros are fin')
  t.equal(anchor.state, 'VERIFIED')
  t.ok(isVerbatim(text, anchor))
})

t.test('a quote that is off by one is not verbatim', async t => {
  t.notOk(isVerbatim(text, { start: 3, end: 34, quote: 'Employees must not accept cash.' }))
  t.notOk(isVerbatim(text, { start: 0, end: 0, quote: '' }), 'an empty quote proves nothing')
  t.notOk(isVerbatim(text, { start: 0, end: 999, quote: words }), 'a range beyond the text is no place')
})

t.test('every range of every text gives a verbatim anchor', async t => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
    const index = codePoints(any)
    const start = a % index.length
    const end = start + 1 + b % (index.length - start)
    return isVerbatim(index, anchorAt(index, sha256(any), { start, end }))
  }))
  t.pass()
})
