import type { Unit } from './unit.js'

/** Longest heading line inside an appendix. */
const MAX_HEADING = 250
/** A model form of an appendix with its title: `A-1—Model Clauses`, `H-4(A)—Model Form`. */
const FORM = /^([A-Z]{1,2}-\d{1,3}(?:\([A-Z0-9]{1,3}\))*)\s*[.:—–-]+\s*(?=\p{Lu})/u
/** What a comment of an official interpretation is about: `Paragraph 2(b)(1)`, `2(a) Access device`. */
const PARAGRAPH = /^((?:Paragraphs?\s+)?\d{1,3}(?:[a-z])?(?:\([A-Za-z0-9]{1,5}\))+)(?:[.:—–-]?\s+(?=["“‘]?\p{Lu})|\s*$)/u

const isLine = (unit: Unit): boolean => (unit.type === 'PLAIN' || unit.type === 'HEADING') && unit.to - unit.from <= MAX_HEADING

/** Number and heading of a line inside an annex; null where it is none. */
function readLine (line: string, word: string): { num: string, heading: string } | null {
  const match = (word === 'supplement' ? PARAGRAPH : FORM).exec(line) ?? (word === 'supplement' ? FORM : PARAGRAPH).exec(line)
  if (match === null || /[;:,]$/.test(line)) return null
  const num = match[1] as string
  const words = line.slice(match[0].length).replace(/\s+/g, ' ').trim()
  return { num, heading: words === '' ? num : words }
}

/**
 * Appendices and supplements of the codes print model forms and comments below lines with numbers of their own, which
 * in plain text nothing else sets off. Those lines become headings; of the same line in a table of contents, words.
 */
export function annexHeadings (units: readonly Unit[], text: string): Unit[] {
  let annex: { word: string } | null = null
  let at = 0
  const found = new Map<number, { key: string, num: string, heading: string }>()
  const lastAt = new Map<string, number>()
  units.forEach((unit, index) => {
    if (unit.type === 'CONTAINER') {
      if (unit.container.kind === 'ANNEX') annex = unit.container
      else if (unit.container.word === '§' || unit.container.word === 'part') annex = null
      at = unit.from
      return
    }
    const line = annex !== null && isLine(unit) ? readLine(text.slice(unit.from, unit.to), annex.word) : null
    if (line === null) return
    const key = `${at} ${line.num}`
    found.set(index, { key, ...line })
    lastAt.set(key, index)
  })
  return units.map((unit, index) => {
    const line = found.get(index)
    if (line === undefined) return unit
    const whole = { block: unit.block, from: unit.from, to: unit.to }
    if (lastAt.get(line.key) !== index) return { ...whole, type: 'PLAIN', level: 0, term: null }
    return { ...whole, type: 'HEADING', heading: line.heading, level: 7, num: line.num, slug: line.num.replace(/^Paragraphs?\s+/, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/-+$/, '') }
  })
}
