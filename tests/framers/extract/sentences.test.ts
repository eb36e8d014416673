import fc from 'fast-check'
import t from 'tap'
import { splitSentences } from '../../../services/framers/extract/sentences.js'

const split = (text: string): string[] => splitSentences(text, 0, text.length).map(({ from, to }) => text.slice(from, to))

t.test('sentences end at their marks', async t => {
  t.same(split('Keep records. Are they safe? Yes!'), ['Keep records.', 'Are they safe?', 'Yes!'])
  t.same(split('He said “Stop.” Then he left.'), ['He said “Stop.”', 'Then he left.'])
})

t.test('citations, abbreviations and numbers do not end a sentence', async t => {
  for (const text of [
    'See Art. 5(1)(a) and 15 U.S.C. 1693a for details.',
    'Use OMB No. 3170-0013 under § 1002.9 (e.g. in writing).',
    'A title (such as Ms., Miss, Mr., or Mrs.) if the form allows it.',
    'A fee of $1.50 applies in the U.S. market.'
  ]) t.same(split(text), [text])
})

t.test('a heading that runs into its text is a sentence of its own', async t => {
  t.same(split('Authority and scope.This part applies to banks.'), ['Authority and scope.', 'This part applies to banks.'])
})

t.test('line feeds part sentences', async t => {
  t.same(split('First item\nSecond item'), ['First item', 'Second item'])
})

t.test('whatever the text: ranges are in order, inside, not empty, and lose only white space', async t => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
    let at = 0
    for (const { from, to } of splitSentences(text, 0, text.length)) {
      if (from < at || to <= from || to > text.length || text.slice(at, from).trim() !== '') return false
      at = to
    }
    return text.slice(at).trim() === ''
  }))
})

t.test('a line of a million full stops takes no time', async t => {
  const begin = performance.now()
  splitSentences('. '.repeat(500_000), 0, 1_000_000)
  splitSentences('.'.repeat(1_000_000), 0, 1_000_000)
  t.ok(performance.now() - begin < 5_000)
})
