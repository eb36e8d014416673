import fc from 'fast-check'
import t from 'tap'
import { wrapped } from '../../../scripts/terminal/wrapped.js'

t.test('breaks at white space and puts the indent before every line', async t => {
  t.same([...wrapped([{ text: 'The controller shall notify the breach' }], '  ', 24)], ['  The controller shall', '  notify the breach'])
})

t.test('line feeds of the text stay', async t => {
  t.same([...wrapped([{ text: 'one\ntwo' }], '', 80)], ['one', 'two'])
})

t.test('the paint is laid on line by line, and never on the margin', async t => {
  const mark = (text: string): string => `[${text}]`
  t.same([...wrapped([{ text: 'You may ' }, { text: 'accept a small gift', paint: mark }, { text: '.' }], '> ', 22)],
    ['> You may [accept a]', '> [small gift].'])
})

t.test('no word is lost, whatever the width', async t => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé😀]{1,30}$/u), { minLength: 1 }), fc.integer({ min: 1, max: 120 }), (words, width) => {
    const lines = [...wrapped([{ text: words.join(' ') }], '', width)]
    t.equal(lines.join(' '), words.join(' '))
  }))
})
