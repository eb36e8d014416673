import t from 'tap'
import { durationOf } from '../../../services/framers/extract/durations.js'

t.test('the first measure of time becomes an ISO 8601 duration', async t => {
  const cases: Array<[string, string | null]> = [
    ['without undue delay and, where feasible, not later than 72 hours after having become aware of it', 'PT72H'],
    ['within one month of receipt of the request', 'P1M'], ['30 days after receiving an application', 'P30D'],
    ['within five business days', 'P5D'], ['no later than thirty (30) days after receipt', 'P30D'], ['for at least two years', 'P2Y'],
    ['within 2 weeks', 'P2W'], ['within a quarter', 'P3M'], ['immediately', null], ['without undue delay', null], ['by January 1, 2013', null],
    ["one month's notice", 'P1M'], ['within seventy-two hours', 'PT72H'], ['within three working days', 'P3D'], ['for a second time', null], ['within 90 seconds', 'PT90S'],
    ['within 15 minutes', 'PT15M'], ['forty-five calendar days after it', 'P45D'], ['by 31 March', null]
  ]
  for (const [words, duration] of cases) t.equal(durationOf(words), duration, words)
})
