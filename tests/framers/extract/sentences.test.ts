import fc from 'fast-check'
import t from 'tap'
import { splitSentences } from '../../../services/framers/extract/sentences.js'

const split = (text: string): string[] => splitSentences(text, 0, text.length).map(({ from, to }) => text.slice(from, to))

t.test('sentences end at their marks', async t => {
  t.same(split('Keep records. Are they safe? Yes!'), ['Keep records.', 'Are they safe?', 'Yes!'])
  t.same(split('He said “Stop.” Then he left.'), ['He said “Stop.”', 'Then he left.'])
})

t.test('a stop at the end of an indented line ends its sentence', async t => {
  t.same(split('He says yes.\n         The guidelines forbid it.'), ['He says yes.', 'The guidelines forbid it.'])
  t.same(split('He says yes. \n\n \t Then.'), ['He says yes.', 'Then.'])
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

t.test('citations of courts stay whole, and end where they end', async t => {
  const cite = 'See Harlan v. Brightwater, Inc., 512 F.3d 456, 460 (9th Cir. 1999).'
  t.same(split(`The motion is denied. ${cite} It was late.`), ['The motion is denied.', cite, 'It was late.'])
  for (const text of [
    'Pub. L. No. 104-208, § 303(a), 110 Stat. 3009 (1996), applies.', 'Judge J. T. Rowan and Dr. Cedar agreed with Acme Corp. Holdings.', 'Roe et al. v. Stone Bros. Co., 14 S. Ct. 33 (1893).',
    'He came at 9 a.m. on Jan. 5 to Washington, D.C. Circuit Court.', 'It lasts, e.g. Monday, i.e. one day, cf. Art. 7 et seq. of the Act.'
  ]) t.same(split(text), [text])
})

t.test('an abbreviation can close a sentence', async t => {
  t.same(split('Sold by Acme Inc. The buyer pays.'), ['Sold by Acme Inc.', 'The buyer pays.'])
  t.same(split('See Exhibit A. The map is there.'), ['See Exhibit A.', 'The map is there.'])
  t.same(split('Is it art? No. It is not.'), ['Is it art?', 'No.', 'It is not.'])
})

t.test('list markers, brackets, ellipses and quotes', async t => {
  t.same(split('1. Keep records. 2. Share none.'), ['1. Keep records.', '2. Share none.'])
  t.same(split('This applies to: (i) banks; (ii) insurers. Not to others.'), ['This applies to: (i) banks; (ii) insurers.', 'Not to others.'])
  t.same(split('(See the note.) The rest follows.'), ['(See the note.)', 'The rest follows.'])
  t.same(split('It “does not . . . bind” anyone. . . . So it fails.'), ['It “does not . . . bind” anyone. . . .', 'So it fails.'])
  t.same(split('“Did you sign?” he asked. “No.” That was all.'), ['“Did you sign?” he asked.', '“No.”', 'That was all.'])
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
  splitSentences(`${'.)'.repeat(500_000)}x`, 0, 1_000_001)
  splitSentences('('.repeat(1_000_000), 0, 1_000_000)
  splitSentences('A. '.repeat(300_000), 0, 900_000)
  t.ok(performance.now() - begin < 5_000)
})
