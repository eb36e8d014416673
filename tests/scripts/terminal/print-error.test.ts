import t from 'tap'
import { AppError } from '../../../services/errors.js'
import { errorLines, placeOf } from '../../../scripts/terminal/print-error.js'

t.test('code and message, place, advice; no stack', async t => {
  const error = new AppError('INPUT_ENCODING', 'not UTF-8', { place: { file: 'a.md', line: 3, offset: 17 }, advice: 'save it as UTF-8', cause: new Error('byte 0xFF') })
  t.same(errorLines(error), ['error INPUT_ENCODING: not UTF-8', '  where: a.md:3, offset 17', '  advice: save it as UTF-8'])
})

t.test('advice of several lines stays so', async t => {
  const error = new AppError('INPUT_INVALID', 'two norms', { advice: 'choose one:\na\nb' })
  t.same(errorLines(error), ['error INPUT_INVALID: two norms', '  advice: choose one:', '    a', '    b'])
})

t.test('a fault of the program is told as one', async t => {
  t.match(errorLines(new TypeError('x is not a function'))[0], 'error INTERNAL: x is not a function')
  t.match(errorLines('thrown text')[0], 'error INTERNAL: thrown text')
})

t.test('a place without a file', async t => {
  t.equal(placeOf({ line: 2, clause: 'art_1' }), 'line 2, clause art_1')
  t.equal(placeOf(undefined), '')
})
