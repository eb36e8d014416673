import t from 'tap'
import { PLAIN, RICH } from '../../../scripts/terminal/style.js'
import { traceLines } from '../../../scripts/terminal/trace-lines.js'
import type { Trace } from '../../../services/norms/trace.js'

const CLAUSE = '😀 Gifts. You must not accept gifts of cash. Ask first.'
const QUOTE = 'You must not accept gifts of cash.'

const trace = (anchor: Partial<Trace['anchor']> = {}): Trace => ({
  finding: {
    id: '4f1c1c56-4d1c-4bb1-8f8a-0a3c8f3f1a11',
    norm: '9d1f1c56-4d1c-5bb1-8f8a-0a3c8f3f1a11',
    title: 'The assistant agreed to take cash',
    description: null,
    observation: 'Sure, \u001B[31mtake it',
    subject: 'helpdesk model',
    state: 'NOT_SATISFIED',
    recordedAt: '2026-11-24T00:00:00.000Z'
  },
  norm: { id: '9d1f1c56-4d1c-5bb1-8f8a-0a3c8f3f1a11', modality: 'PROHIBITION', statement: 'You must not accept gifts of cash.', confidence: 0.91, state: 'ACTIVE', revision: '9d1f1c56-4d1c-5bb1-8f8a-0a3c8f3f1a12' },
  // The clause begins at code point 100; the emoji is one code point, so the quote begins at 109.
  anchor: { start: 109, end: 109 + QUOTE.length, expressionHash: 'sha256:0', quote: QUOTE, prefix: '', suffix: '', state: 'VERIFIED', ...anchor },
  clause: { eId: 'sec_gifts__para_1', kind: 'PARAGRAPH', num: null, heading: null, label: 'Gifts, paragraph 1', start: 100, text: CLAUSE },
  path: [{ eId: 'sec_gifts', kind: 'SECTION', num: null, heading: 'Gifts', label: 'Gifts' }],
  previous: null,
  next: { eId: 'sec_gifts__para_2', kind: 'PARAGRAPH', num: null, heading: null, label: 'Gifts, paragraph 2', start: 160, text: 'Small gifts are fine.' },
  document: { id: 'conduct@0123456789ab', work: 'conduct', source: 'conduct.md', title: 'Code of conduct', format: 'MARKDOWN', aliases: [], validFrom: null, language: 'en', hash: `sha256:${'0'.repeat(64)}`, current: true },
  now: null
})

const text = (of: Trace, style = PLAIN): string => [...traceLines(of, style, 100)].join('\n')

t.test('the quoted words are marked where they stand, counted in code points', async t => {
  t.match(text(trace()), '😀 Gifts. «You must not accept gifts of cash.» Ask first.')
  t.match(text(trace(), RICH), `\u001B[1;4;33m${QUOTE}\u001B[22;24;39m`)
})

t.test('finding, norm, path, neighbour, document and range are told', async t => {
  const shown = text(trace())
  for (const part of ['The assistant agreed to take cash', 'PROHIBITION', 'Gifts › paragraph 1', 'Small gifts are fine.', 'version 0123456789ab, current version', `characters 109–${109 + QUOTE.length}`, 'VERIFIED']) {
    t.ok(shown.includes(part), part)
  }
})

t.test('what is not verified is never shown as a quotation', async t => {
  for (const state of ['AMBIGUOUS', 'BROKEN'] as const) {
    const shown = text(trace({ state }))
    t.notMatch(shown, '«')
    t.match(shown, 'none are shown as a quotation')
  }
})

t.test('a claim that the text does not bear out is no quotation, whatever its state says', async t => {
  t.notMatch(text(trace({ start: 110, end: 110 + QUOTE.length })), '«')
})

t.test('words that reach beyond the own words of the clause are quoted below it', async t => {
  t.match(text(trace({ start: 80, end: 80 + QUOTE.length })), `\n    «${QUOTE}»`)
})

t.test('control characters of an observation do not reach the terminal', async t => {
  t.notMatch(text(trace()), '\u001B')
})
