import t from 'tap'
import { oneLine, printable, shortened } from '../../../scripts/terminal/printable.js'

t.test('a document cannot steer the terminal', async t => {
  t.equal(printable('a\u001B]0;owned\u0007b\u009B31m'), 'a\uFFFD]0;owned\uFFFDb\uFFFD31m')
  t.equal(printable('pay \u202Eevil\u202C'), 'pay \uFFFDevil\uFFFD')
  t.equal(printable('قانون\n\tשלום 😀'), 'قانون\n\tשלום 😀')
})

t.test('one line, cut by code points', async t => {
  t.equal(oneLine('  a\n\n b\tc '), 'a b c')
  t.equal(shortened('😀😀😀😀', 3), '😀😀…')
  t.equal(shortened('short', 10), 'short')
})
