import t from 'tap'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'

const idsOf = (text: string, source = 'harbour.txt'): string[] =>
  buildProvisions(readTextDocument({ source, bytes: new TextEncoder().encode(text) })).provisions.filter(({ num }) => num !== null).map(({ eId }) => eId)

type Line = readonly [kind: 'part' | 'section' | 'schedule' | 'paragraph' | 'sub' | 'letter' | 'cells' | 'words', num: string, words: string]

const ACT: readonly Line[] = [
  ['words', '', 'Harbour Act 2019'],
  ['words', '', 'An Act to make provision about harbours; and for connected purposes.'],
  ['part', 'Part 1', 'Harbours'],
  ['section', '1', 'Duties of harbour authorities'],
  ['sub', '1', 'A harbour authority must—'],
  ['letter', 'a', 'keep a register of vessels,'],
  ['letter', 'aa', 'keep it up to date, and'],
  ['letter', 'b', 'publish it each year.'],
  ['sub', '2', 'The duties mentioned in the Table have effect as there stated.'],
  ['cells', '', 'Part of this Act|Applicable Schedule'],
  ['cells', '', 'Part 2 (pilots)|Schedule 2'],
  ['sub', '2A', 'A person is not liable for an error in the register.'],
  ['section', '2', 'Appeals'],
  ['words', '', 'A person may appeal to the court against a decision of a harbour authority.'],
  ['part', 'Part 2', 'Pilots'],
  ['section', '3', 'Pilots'],
  ['sub', '1', 'A pilot must hold a licence.'],
  ['sub', '2', 'The licence has effect for three years.'],
  ['section', '4', 'Licences'],
  ['sub', '1', 'The Minister may by order amend Article 9 of the Harbours Order.'],
  ['sub', '2', 'An order under this section may—'],
  ['letter', 'a', 'make different provision for different harbours;'],
  ['letter', 'b', 'include transitional provision.'],
  ['schedule', 'Schedule 1', 'Registers'],
  ['paragraph', '1', 'A register must be open to inspection.'],
  ['paragraph', '2', 'A register may be kept in electronic form.'],
  ['schedule', 'Schedule 2', 'Repeals'],
  ['paragraph', '1', 'The Pilots Act 1903 is repealed.']
]
const IDS = [
  'part_1', 'sec_1', 'sec_1__para_1', 'sec_1__para_1__para_a', 'sec_1__para_1__para_aa', 'sec_1__para_1__para_b', 'sec_1__para_2', 'sec_1__para_2A', 'sec_2',
  'part_2', 'sec_3', 'sec_3__para_1', 'sec_3__para_2', 'sec_4', 'sec_4__para_1', 'sec_4__para_2', 'sec_4__para_2__para_a', 'sec_4__para_2__para_b',
  'sched_1', 'sched_1__para_1', 'sched_1__para_2', 'sched_2', 'sched_2__para_1'
]

interface Print { bare?: boolean, between?: string, word?: string, alone?: boolean, cells?: string, lines?: string, contents?: boolean, indent?: boolean }

function print ({ bare = false, between = ' ', word = '', alone = false, cells = '\n', lines = '\n', contents = false, indent = false }: Print): string {
  const printed = ACT.flatMap(([kind, num, words]): string[] => {
    if (kind === 'words') return [words]
    if (kind === 'cells') return [words.replace('|', cells)]
    if (kind === 'part' || kind === 'schedule') return [`${num} ${words}`]
    if (kind === 'section') return [`${word}${num}${between}${words}`]
    const number = bare || kind === 'paragraph' ? num : `(${num})`
    return alone ? [number, words] : [`${indent && kind === 'letter' ? '    ' : ''}${number} ${words}`]
  })
  const listed = contents ? ['Contents', ...ACT.filter(([kind]) => kind === 'part' || kind === 'section' || kind === 'schedule').map(([, num, words]) => `${num} ${words}`)] : []
  return [...printed.slice(0, 1), ...listed, ...printed.slice(1)].join(lines)
}

const PRINTS: Readonly<Record<string, Print>> = {
  plainly: {},
  'with blank lines': { lines: '\n\n' },
  'with a stop after the number': { between: '. ' },
  'with a dash after the number': { between: ' – ' },
  'with the heading below the number': { between: '\n' },
  'with the word before the number': { word: 'Section ' },
  'with the word before and a colon': { word: 'Section ', between: ': ' },
  'with numbers on lines of their own': { alone: true },
  'with cells beside each other': { cells: ' | ' },
  'with a table of contents': { contents: true },
  indented: { indent: true },
  'without brackets': { bare: true },
  'without brackets, with a table of contents': { bare: true, contents: true },
  'without brackets, numbers on lines of their own': { bare: true, alone: true, between: '\n' },
  'without brackets, with the word before': { bare: true, word: 'Section ' }
}

for (const [name, how] of Object.entries(PRINTS)) {
  t.test(`an act printed ${name} has the same provisions`, async t => {
    t.strictSame(idsOf(print(how)), IDS)
  })
}

t.test('an act as Markdown has the same provisions, whatever levels its headings have', async t => {
  const levels = { part: '## ', schedule: '## ', section: '##### ', paragraph: '', sub: '- ', letter: '  - ', cells: '', words: '' }
  const text = ACT.map(([kind, num, words]) => `${levels[kind]}${kind === 'sub' || kind === 'letter' ? `(${num})` : num} ${words}`).join('\n\n')
  t.strictSame(idsOf(text, 'harbour.md'), IDS)
})

t.test('notes about sections are no provisions', async t => {
  const notes = 'S. 1 in force at 1.1.2020 by S.I. 2019/2317, art. 2\nS. 3 repealed (1.4.2021) by Pilotage Act 2020 (c. 4), s. 2'
  t.strictSame(idsOf(`${print({})}\n${notes}`), IDS)
  t.strictSame(idsOf(`${print({ bare: true })}\n${notes}`), IDS)
})

t.test('words that look like bare numbers stay words', async t => {
  const prose = [
    'Visitors', 'a visitor is anybody who is not staff', 'i am told that', '2 visitors may share a badge.', '1 badge is kept at the desk.',
    'Contractors', 'a contractor signs the book', '3 Badges are red', 'b', '12 May is a holiday.'
  ]
  t.strictSame(idsOf(prose.join('\n')), [])
})
