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

/** Trees of six levels, as deep as the CFR goes. */
const deep = (depth: number): fc.Arbitrary<Branch[]> => depth === 0
  ? fc.constant<Branch[]>([])
  : fc.oneof({ weight: 1, arbitrary: fc.constant<Branch[]>([]) }, { weight: 2, arbitrary: fc.array(deep(depth - 1).map(children => ({ children })), { minLength: 2, maxLength: 3 }) })

/** True where no reader could tell: a number would go on two lists that are open at once. */
function isAmbiguous (list: readonly Branch[], styles: readonly Style[], around: readonly string[]): boolean {
  const [style, ...below] = styles
  if (style === undefined) return false
  return list.some(({ children }, index) => {
    const number = NUMERALS[style](index)
    const before = list[index - 1]
    const open = [...around, ...before === undefined ? [] : nextOf(before.children, below)]
    return open.includes(number) || isAmbiguous(children, below, [...around, NUMERALS[style](index + 1)])
  })
}

/** What could come next in the lists that are open at the end of a list. */
function nextOf (list: readonly Branch[], styles: readonly Style[]): string[] {
  const [style, ...below] = styles
  const last = list.at(-1)
  return style === undefined || last === undefined ? [] : [NUMERALS[style](list.length), ...nextOf(last.children, below)]
}

t.test('a section of six levels, flattened, is read back: (a)(1)(i)(A)(1)(i)', t => {
  const styles: Style[] = ['alpha', 'digit', 'roman', 'ALPHA', 'digit', 'roman']
  fc.assert(fc.property(fc.array(deep(5).map(children => ({ children })), { minLength: 2, maxLength: 5 }), list => {
    fc.pre(!isAmbiguous(list, styles, []))
    const lines = ['§ 900.1 Duties of harbour authorities.']
    const ids = ['sec_900-1']
    print(list, 'sec_900-1', styles, lines, ids)
    t.strictSame(eIdsOf(lines.join('\n')), ids)
  }), { numRuns: 40 })
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

t.test('words, items and headings put into one section of a page leave the ids of all others as they were', t => {
  interface Section { words: number, items: number }
  const markdown = (sections: readonly Section[]): string => ['# Harbour rules', ...sections.flatMap(({ words, items }, at) => [`## Duties of keeper ${at + 1}`, ...Array<string>(words).fill('Keepers must keep a record.'), Array<string>(items).fill('- a list of ships').join('\n')])].join('\n\n')
  const html = (sections: readonly Section[]): string => `<main><h1>Harbour rules</h1>${sections.map(({ words, items }, at) => `<h2>Duties of keeper ${at + 1}</h2>${'<p>Keepers must keep a record.</p>'.repeat(words)}<ul>${'<li>a list of ships</li>'.repeat(items)}</ul>`).join('')}</main>`
  const idsOf = (source: string, text: string): string[] => buildProvisions(readTextDocument({ source, bytes: new TextEncoder().encode(text) })).provisions.map(({ eId }) => eId)
  const section = fc.record({ words: fc.integer({ min: 1, max: 4 }), items: fc.integer({ min: 0, max: 4 }) })
  fc.assert(fc.property(fc.array(section, { minLength: 2, maxLength: 6 }), fc.nat(), fc.constantFrom('<p>Ships must wait.</p>', '<ul><li>a buoy</li></ul>', '<h3>Records of keepers</h3>'), (sections, at, added) => {
    const place = at % sections.length
    const own = `duties-of-keeper-${place + 1}`
    const insert = { '<p>Ships must wait.</p>': 'Ships must wait.', '<ul><li>a buoy</li></ul>': '- a buoy', '<h3>Records of keepers</h3>': '### Records of keepers' }[added] as string
    for (const [source, print, open, words] of [['rules.md', markdown, `## Duties of keeper ${place + 1}\n\n`, `${insert}\n\n`], ['rules.html', html, `<h2>Duties of keeper ${place + 1}</h2>`, added]] as const) {
      const before = print(sections)
      const after = new Set(idsOf(source, before.replace(open, `${open}${words}`)))
      t.strictSame(idsOf(source, before).filter(id => !id.includes(own) && !after.has(id)), [])
    }
  }), { numRuns: 60 })
  t.end()
})
