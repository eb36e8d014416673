import { continued, internal, isElsewhere, items, JOIN, LABEL, labelsOf, NUMBER } from './citation-parts.js'
import type { Citation } from './citations.js'

const DOTTED = '\\d{1,5}\\.\\d{1,5}[a-z]?'

/** `paragraphs (a)(1) and (2) of this section`, `subsection (3)`: labels in brackets. */
export const LABELLED = new RegExp(`(?<![\\p{L}])(this\\s)?(paragraphs?|subparagraphs?|subsections?|sub-paragraphs?|clauses?|items?)\\s(${LABEL}(?:${JOIN}${LABEL}){0,12})(\\sof\\s(?:this|that|the)\\s(section|article|part|paragraph|clause|regulation))?(?=(\\sof\\s(?:section|§|article|schedule|regulation|paragraph|subsection|sub-paragraph)s?\\s)?)`, 'giu')

/** `§ 1002.5(b)(1), (d) and 1002.13`, `section 4.2(a)`. */
export const SECTIONS = new RegExp(`(?:§§?\\s{0,2}|(?<![\\p{L}])sections?\\s|(?<![\\p{L}])clauses?\\s)((?:${DOTTED})(?:${LABEL})?(?:${JOIN}(?:(?:§§?\\s)?${DOTTED}(?:${LABEL})?|${LABEL})){0,15})`, 'giu')

/** A further item of a list: `sections 3, 4.4 and 8.2`. */
const FURTHER = `\\d{1,4}(?:\\.\\d{1,4}){1,2}|${NUMBER}`

/** `section 12(3)` of a document whose sections have plain numbers; UK notes write `s. 12(3)`, `art. 2`. */
export const PLAIN_SECTION = new RegExp(`(?<![\\p{L}])(sections?|regulations?|rules?|clauses?|ss?\\.|arts?\\.|regs?\\.)\\s(${NUMBER}(?:${LABEL})?(?:${JOIN}(?:(?:${FURTHER})(?:${LABEL})?|${LABEL})|(?<=\\))\\s${LABEL}){0,12})(?![.]?\\d|\\s?U\\.S\\.C|\\s?CFR|\\s(?:months?|days?|years?|per\\scent|%))(?=[\\s.,;:)]|$)`, 'giu')

/** What heads the labels that follow another unit's word: `subsection (2) of section 5`. */
const UNIT_ABOVE = new RegExp(`^\\sof\\s(section|article|regulation|schedule)\\s(${NUMBER}|${DOTTED})(${LABEL})?`, 'iu')

export function labelled (text: string, match: RegExpMatchArray): Citation[] {
  const [all, , , list = '', , unit, other] = match
  const start = match.index ?? 0
  const above = other === undefined || other === '' ? null : UNIT_ABOVE.exec(text.slice(start + all.length, start + all.length + 60))
  if (other !== undefined && other !== '' && above === null) return []
  const base = above !== null ? 'DOCUMENT' : unit === undefined || unit === 'section' || unit === 'article' ? 'SECTION' : 'NEAREST'
  const head = above === null ? [] : [`${above[1]?.toLowerCase()}:${above[2]}`, ...labelsOf(above[3] ?? '')]
  let before: string[] = []
  const elsewhere = isElsewhere(text, start + all.length)
  return items(match, list, LABEL).map(item => {
    before = continued(before, labelsOf(item.words))
    return { ...internal(text, { from: item.from, to: item.to }, base, [[...head, ...before]], start, item.through), elsewhere }
  })
}

export function sections (text: string, match: RegExpMatchArray): Citation[] {
  const start = match.index ?? 0
  if (/\d\s(?:CFR|C\.F\.R\.|U\.S\.C\.?)\s(?:parts?\s)?$/.test(text.slice(Math.max(0, start - 16), start))) return []
  let section = ''
  let before: string[] = []
  const found = items(match, match[1] ?? '', `${DOTTED}(?:${LABEL})?|${LABEL}`).map(item => {
    const number = /^[\d.]+[a-z]?/.exec(item.words)?.[0]
    before = number === undefined ? continued(before, labelsOf(item.words)) : labelsOf(item.words)
    section = number ?? section
    return internal(text, { from: item.from, to: item.to }, 'DOCUMENT', [[`section:${section}`, ...before]], start, item.through)
  })
  return found.map(citation => ({ ...citation, elsewhere: found.at(-1)?.elsewhere === true }))
}

const wordOf = (words: string): string => {
  const first = words.toLowerCase()[0] ?? ''
  return first === 'a' ? 'article' : first === 'r' && words.toLowerCase().startsWith('ru') ? 'rule' : first === 'r' ? 'regulation' : first === 'c' ? 'clause' : 'section'
}

export function plain (text: string, match: RegExpMatchArray): Citation[] {
  const [, unit = '', list = ''] = match
  const start = match.index ?? 0
  let number = ''
  let before: string[] = []
  const found = items(match, list, `(?:${FURTHER})(?:${LABEL})?|${LABEL}`).map((item, index) => {
    const own = /^[\d.]+[A-Za-z]*/.exec(item.words)?.[0]
    before = own === undefined ? continued(before, labelsOf(item.words)) : labelsOf(item.words)
    number = own ?? number
    return internal(text, index === 0 ? { from: start, to: item.to } : { from: item.from, to: item.to }, 'DOCUMENT', [[`${wordOf(unit)}:${number}`, ...before]], start, item.through)
  })
  return found.map(citation => ({ ...citation, elsewhere: found.at(-1)?.elsewhere === true }))
}
