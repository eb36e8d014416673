import t from 'tap'
import { AppError } from '../../../services/errors.js'
import { GoldTerm, parseGold } from '../../../services/framers/evaluate/gold.js'

const fails = (text: string): AppError => {
  try {
    parseGold(GoldTerm, text, 'terms.jsonl')
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('it did not fail')
}

t.test('reads JSON Lines and passes over empty ones', async t => {
  t.strictSame(parseGold(GoldTerm, '{"term":"bank","path":"a","more":1}\r\n\n', 'terms.jsonl'), [{ term: 'bank', path: 'a' }])
})

t.test('says file and line of what it cannot read', async t => {
  const broken = fails('{"term":"bank","path":"a"}\n{"term":')
  t.equal(broken.code, 'GOLD_INVALID')
  t.equal(broken.message, 'line 2 of `terms.jsonl` is not JSON')
  t.strictSame(broken.details.place, { file: 'terms.jsonl', line: 2 })
  t.match(fails('\n{"term":7,"path":"a"}').message, /line 2 of `terms\.jsonl` has a wrong field `term`/)
})
