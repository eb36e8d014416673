import t from 'tap'
import { AppError, ERRORS } from '../services/errors.js'

t.test('an error carries its code, place, advice and cause', async t => {
  const cause = new Error('ENOENT')
  const error = new AppError('INPUT_NOT_FOUND', 'no file `x.md`', { cause, place: { file: 'x.md' }, advice: 'check the name' })
  t.match(error, { name: 'AppError', code: 'INPUT_NOT_FOUND', cause, details: { place: { file: 'x.md' }, advice: 'check the name' } })
})

t.test('every code has a meaning in the house style: lower case, no final period', async t => {
  for (const [code, { meaning, exit }] of Object.entries(ERRORS)) {
    t.match(code, /^[A-Z]+(_[A-Z]+)*$/, code)
    t.match(meaning, /^[^A-Z].*[^.]$|^(Neo4j|Maven) .*[^.]$|^the /, meaning)
    t.ok(exit > 0, `${code} never exits with success`)
  }
})
