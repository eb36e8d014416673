import { continued, internal, isElsewhere, items, JOIN, LABEL, labelsOf, NUMBER } from './citation-parts.js'
import type { Citation } from './citations.js'

const DOTTED = '\\d{1,5}\\.\\d{1,5}[a-z]?'

/** `paragraphs (a)(1) and (2) of this section`, `subsection (3)`: labels in brackets. */
export const LABELLED = new RegExp(`(?<![\\p{L}])(this\\s)?(paragraphs?|subparagraphs?|subsections?|sub-paragraphs?|clauses?|items?)\\s(${LABEL}(?:${JOIN}${LABEL}){0,12})(\\sof\\s(?:this|that|the)\\s(section|article|part|paragraph|clause|regulation))?(?=(\\sof\\s(?:section|§|article|schedule|regulation)\\s)?)`, 'giu')

/** `§ 1002.5(b)(1), (d) and 1002.13`, `section 4.2(a)`. */
export const SECTIONS = new RegExp(`(?:§§?\\s{0,2}|(?<![\\p{L}])sections?\\s|(?<![\\p{L}])clauses?\\s)((?:${DOTTED})(?:${LABEL})?(?:${JOIN}(?:(?:§§?\\s)?${DOTTED}(?:${LABEL})?|${LABEL})){0,15})`, 'giu')

/** `section 12(3)` of a document whose sections have plain numbers. */
export const PLAIN_SECTION = new RegExp(`(?<![\\p{L}])(sections?|regulations?|rules?|clauses?)\\s(${NUMBER}(?:${LABEL})?(?:${JOIN}(?:${NUMBER}(?:${LABEL})?|${LABEL})){0,12})(?![.]?\\d|\\s?U\\.S\\.C)(?=[\\s.,;:)]|$)`, 'gu')

export function labelled (text: string, match: RegExpMatchArray): Citation[] {
  const [all, , , list = '', , unit, other] = match
  const end = (match.index ?? 0) + all.length
  if (other !== undefined && other !== '') return []
  if (isElsewhere(text, end)) return []
  const base = unit === undefined || unit === 'section' || unit === 'article' ? 'SECTION' : 'NEAREST'
  let before: string[] = []
  return items(match, list, LABEL).map(item => {
    before = continued(before, labelsOf(item.words))
    return internal(item, base, [before])
  })
}

export function sections (text: string, match: RegExpMatchArray): Citation[] {
  const start = match.index ?? 0
  if (/\d\s(?:CFR|C\.F\.R\.|U\.S\.C\.?)\s(?:parts?\s)?$/.test(text.slice(Math.max(0, start - 16), start))) return []
  if (isElsewhere(text, start + match[0].length)) return []
  let section = ''
  let before: string[] = []
  return items(match, match[1] ?? '', `${DOTTED}(?:${LABEL})?|${LABEL}`).map(item => {
    const number = /^[\d.]+[a-z]?/.exec(item.words)?.[0]
    before = number === undefined ? continued(before, labelsOf(item.words)) : labelsOf(item.words)
    section = number ?? section
    return internal(item, 'DOCUMENT', [[`section:${section}`, ...before]])
  })
}

export function plain (text: string, match: RegExpMatchArray): Citation[] {
  const [all, , list = ''] = match
  const end = (match.index ?? 0) + all.length
  if (isElsewhere(text, end)) return []
  let number = ''
  let before: string[] = []
  return items(match, list, `${NUMBER}(?:${LABEL})?|${LABEL}`).map((item, index) => {
    const own = /^\d+[a-z]*/.exec(item.words)?.[0]
    before = own === undefined ? continued(before, labelsOf(item.words)) : labelsOf(item.words)
    number = own ?? number
    return internal(index === 0 ? { from: match.index ?? 0, to: item.to } : item, 'DOCUMENT', [[`section:${number}`, ...before]])
  })
}
