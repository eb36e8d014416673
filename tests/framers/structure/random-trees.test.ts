import fc from 'fast-check'
import t from 'tap'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'

interface Branch { children: Branch[] }

const eIdsOf = (text: string): string[] =>
  buildProvisions(readTextDocument({ source: 'act.txt', bytes: new TextEncoder().encode(text) })).provisions.filter(({ num }) => num !== null).map(({ eId }) => eId)

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const letter = (index: number): string => index < 26 ? String.fromCharCode(97 + index) : String.fromCharCode(71 + index).repeat(2)
const NUMERALS: Readonly<Record<'digit' | 'alpha' | 'roman' | 'ALPHA', (index: number) => string>> = {
  digit: index => String(index + 1), alpha: letter, roman: index => ROMAN[index] as string, ALPHA: index => letter(index).toUpperCase()
}
type Style = keyof typeof NUMERALS

/** Trees of three levels below a section: lists have two entries or more, as lists in laws have. */
const branches = (depth: number, most: number): fc.Arbitrary<Branch[]> => depth === 0
  ? fc.constant<Branch[]>([])
  : fc.oneof({ weight: 2, arbitrary: fc.constant<Branch[]>([]) }, { weight: 3, arbitrary: fc.array(branches(depth - 1, 8).map(children => ({ children })), { minLength: 2, maxLength: most }) })

const full = (most: number): fc.Arbitrary<Branch[]> => fc.array(branches(2, 8).map(children => ({ children })), { minLength: 2, maxLength: most })

/** Prints a tree flattened, one provision a line, and tells the ids that it must have. */
function print (list: readonly Branch[], above: string, styles: readonly Style[], lines: string[], ids: string[]): void {
  const [style, ...below] = styles
  if (style === undefined) return
  list.forEach(({ children }, index) => {
    const number = NUMERALS[style](index)
    const id = `${above}__para_${number}`
    const leads = children.length > 0 && below.length > 0
    lines.push(`(${number}) The harbour authority must keep a record${leads ? ' of the following—' : '.'}`)
    ids.push(id)
    print(children, id, below, lines, ids)
  })
}

t.test('a statute, flattened, is read back: bare section numbers, (1), (a), (i)', t => {
  fc.assert(fc.property(fc.array(full(12), { minLength: 3, maxLength: 6 }), sections => {
    const lines: string[] = ['Harbour Act 2019']
    const ids: string[] = []
    sections.forEach((list, index) => {
      lines.push(`${index + 1} Duties of harbour authorities`)
      ids.push(`sec_${index + 1}`)
      print(list, `sec_${index + 1}`, ['digit', 'alpha', 'roman'], lines, ids)
    })
    t.strictSame(eIdsOf(lines.join('\n')), ids)
  }), { numRuns: 60 })
  t.end()
})

t.test('a section of a code, flattened, is read back: (a) past z, (1), (i), (A)', t => {
  fc.assert(fc.property(fc.array(full(30), { minLength: 2, maxLength: 3 }), sections => {
    const lines: string[] = []
    const ids: string[] = []
    sections.forEach((list, index) => {
      lines.push(`§ 900.${index + 1} Duties of harbour authorities.`)
      ids.push(`sec_900-${index + 1}`)
      print(list, `sec_900-${index + 1}`, ['alpha', 'digit', 'roman', 'ALPHA'], lines, ids)
    })
    t.strictSame(eIdsOf(lines.join('\n')), ids)
  }), { numRuns: 60 })
  t.end()
})

t.test('a section, paragraph or crossheading put in elsewhere leaves the ids of all others as they were', t => {
  fc.assert(fc.property(fc.array(full(6), { minLength: 3, maxLength: 5 }), fc.nat(), fc.constantFrom('section', 'paragraph', 'words', 'crossheading'), (sections, at, what) => {
    const printed = sections.map((list, index) => {
      const lines = [`${index + 1} Duties of harbour authorities`]
      print(list, '', ['digit', 'alpha', 'roman'], lines, [])
      return lines
    })
    const before = eIdsOf(['Harbour Act 2019', ...printed.flat()].join('\n'))
    const place = at % printed.length
    const inserted: Readonly<Record<string, string[]>> = {
      section: [`${place + 1}A Penalties`, '(1) A person commits an offence.', '(2) The fine is not limited.'],
      paragraph: [`(${(sections[place] as Branch[]).length + 1}) The record must be public.`],
      words: ['and must publish the record.'],
      crossheading: ['Records of authorities']
    }
    const position = what === 'crossheading' ? place : place + 1
    const lines = [...printed.slice(0, position).flat(), ...inserted[what] as string[], ...printed.slice(position).flat()]
    const after = new Set(eIdsOf(['Harbour Act 2019', ...lines].join('\n')))
    t.strictSame(before.filter(id => !after.has(id)), [])
  }), { numRuns: 60 })
  t.end()
})
