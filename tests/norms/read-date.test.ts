import t from 'tap'
import { currentOn, inForceOn } from '../../services/norms/in-force.js'
import { readDate } from '../../services/norms/read-date.js'
import { validFromOf } from '../../services/framers/valid-from.js'

t.test('days as people write them', async t => {
  for (const text of ['2026-01-02', '2026/1/2', '2 January 2026', 'January 2, 2026', 'Jan. 2nd, 2026', '2nd day of January, 2026', '2026-01-02T10:00:00Z', '2  Jan 2026']) t.equal(readDate(text), '2026-01-02', text)
  t.equal(readDate('29 February 2024'), '2024-02-29')
  for (const text of ['', '01/02/2026', '2026', 'January 2026', '30 February 2026', '2025-02-29', '2026-13-01', 'soon', '9'.repeat(1_000)]) t.equal(readDate(text), null, text)
})

t.test('the user goes before the metadata, and the metadata before the first lines', async t => {
  const text = 'Travel policy\nEffective: 1 March 2026 for everybody\n\nEmployees must ask.'
  t.equal(validFromOf('2020-01-01', { effective: '2021-01-01' }, text), '2020-01-01')
  t.equal(validFromOf(null, { 'Effective-Date': '2 Feb 2021', date: '2020-01-01' }, text), '2021-02-02')
  t.equal(validFromOf(null, { date: '2020-01-01' }, text), '2020-01-01')
  t.equal(validFromOf(null, { date: 'soon' }, text), '2026-03-01')
  t.equal(validFromOf(null, {}, 'This Policy is effective as of January 1, 2026.'), '2026-01-01')
  t.equal(validFromOf(null, {}, 'This Policy applies to all employees. It was written on 1 January 2026.'), null)
  t.equal(validFromOf(null, {}, `${'words '.repeat(400)}Effective 1 January 2026`), null, 'deep in the text it is one of many')
})

t.test('the version in force: the one that began last, an undated one with the day on which it came', async t => {
  const version = (id: string, validFrom: string | null, publishedAt: string) => ({ id, validFrom, publishedAt: `${publishedAt}T00:00:00.000Z` })
  const versions = [version('past', '2020-01-01', '2026-03-01'), version('now', null, '2026-01-01'), version('next', '2027-01-01', '2026-02-01')]
  t.same(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(day => inForceOn(versions, day)), [null, 'past', 'past', 'now', 'now', 'next'])
  t.equal(currentOn(versions, '2010-01-01'), 'past', 'the next one where none has begun')
  t.equal(inForceOn([version('a', null, '2026-01-01'), version('b', null, '2026-01-01')], '2026-01-01'), 'b')
  t.equal(currentOn([], '2026-01-01'), null)
})
