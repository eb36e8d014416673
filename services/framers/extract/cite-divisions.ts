import { internal, JOIN, LABEL, labelsOf, NUMBER } from './citation-parts.js'
import type { Citation } from './citations.js'

/** `Chapter III`, `Part 2`, `Annex I, point 5(b)`, `Chapter 1 of Part 5`, `Schedule 3`, `Sch. 21`, `recital 47`. */
export const DIVISIONS = /(?<![\p{L}])(Chapters?|Annex(?:es)?|Parts?|[Tt]itle|Schedules?|[Rr]ecitals?|[Ss]ch\.|Pt\.|Ch\.)\s([IVXLC]{1,6}|\d{1,3}[A-Z]{0,2})(?![\p{L}\d/]|\.\d)((?:,\s(?:and\s)?|\s(?:and|or|to)\s)(?:[IVXLC]{1,6}|\d{1,3}[A-Z]?)(?![\p{L}\d/]|\.\d))?(?:\sof\s(Part|Title|Schedule|Chapter|Annex)\s([IVXLC]{1,6}|\d{1,3}[A-Z]?)(?![\p{L}\d]))?/gu

/** What narrows a division down, after it: `Annex III, point 5(b)`, `Sch. 2 para. 63(4)(e)`, `Schedule 3, paragraph 4`. */
const NARROWER = new RegExp(`^,?\\s(?:Section\\s([A-Z])(?![\\p{L}])|(?:Part|Pt\\.|points?|paras?\\.|paragraphs?)\\s(${NUMBER}|[A-Z](?![\\p{L}])|[IVX]{1,5}(?![\\p{L}]))(${LABEL})?)`, 'u')

/** `appendix A of this part`, `section E of Appendix A`, `Appendices B and C`. */
export const APPENDIX = /(?<![\p{L}])(?:section\s([A-Z0-9]{1,3})\sof\s)?appendi(?:x|ces)\s([A-Z])(?:\s(?:and|or)\s([A-Z]))?(?![\p{L}\d])(?!\sto\s(?!this))/giu

/** `Model Form C-2`, `Sample Form B-10`, `Model Clauses A-1`: forms are numbered by their appendix. */
export const FORMS = /(?<![\p{L}])(?:[Ss]ample|[Mm]odel)\s(?:[Ff]orms?|[Cc]lauses?)\s([A-Z])-(\d{1,3})(?![\p{L}\d])/gu

const WORDS: Readonly<Record<string, string>> = { chapter: 'chapter', annex: 'annex', part: 'part', title: 'title', schedule: 'schedule', recital: 'recital', 'sch.': 'schedule', 'pt.': 'part', 'ch.': 'chapter' }
const wordOf = (word: string): string => WORDS[word.toLowerCase().replace(/(?:(?<=annex)es|s)$/, '')] ?? word.toLowerCase()

export function divisions (text: string, match: RegExpMatchArray): Citation[] {
  const [all, kind = '', number = '', other, above, aboveNumber] = match
  const from = match.index ?? 0
  if (/\d\sCFR\s$/.test(text.slice(Math.max(0, from - 8), from))) return []
  // A number at the start of a line is the heading itself.
  if ((from === 0 || text[from - 1] === '\n') && !kind.endsWith('.')) return []
  const word = wordOf(kind)
  const end = from + all.length
  const narrower = other === undefined && above === undefined && /annex|schedule/.test(word) ? NARROWER.exec(text.slice(end, end + 60)) : null
  const head = above === undefined ? [] : [`${wordOf(above)}:${aboveNumber}`]
  const step = (one: string): string => head.length > 0 ? one : `${word}:${one}`
  const path = [...head, step(number), ...(narrower === null ? [] : [narrower[1] ?? narrower[2] ?? '', ...labelsOf(narrower[3] ?? '')])]
  const second = other === undefined ? [] : [[...head, step(other.replace(/^.*\s/, ''))]]
  return [internal(text, { from, to: end + (narrower?.[0].length ?? 0) }, 'DOCUMENT', [path, ...second])]
}

export function appendices (text: string, match: RegExpMatchArray): Citation[] {
  const from = match.index ?? 0
  const [all, section, first = '', second] = match
  const to = from + all.length - (second === undefined ? 0 : all.length - all.lastIndexOf(first, all.length - 2) - 1)
  const path = [`appendix:${first.toUpperCase()}`, ...(section === undefined ? [] : [section])]
  const one = internal(text, { from, to }, 'DOCUMENT', [path])
  return second === undefined ? [one] : [one, internal(text, { from: from + all.length - 1, to: from + all.length }, 'DOCUMENT', [[`appendix:${second.toUpperCase()}`]], from)]
}

export const forms = (text: string, match: RegExpMatchArray): Citation[] =>
  [internal(text, { from: match.index ?? 0, to: (match.index ?? 0) + match[0].length }, 'DOCUMENT', [[`appendix:${match[1]}`, match[2] ?? '']])]

/** `paragraph 4 of Schedule 3`, `Part 2 of Schedule 3`, `paragraphs 1 to 3 of Schedule 9`, `point 2 of Annex VII`. */
export const BELOW_DIVISION = new RegExp(`(?<![\\p{L}])(?:paragraphs?|paras?\\.|points?|Parts?|sections?|Sections?)\\s(${NUMBER}(?:${LABEL})?(?:${JOIN}${NUMBER}(?:${LABEL})?){0,10}|[A-Z])\\s(?:of|in|to)\\s(Schedule|Annex|Chapter)\\s([IVXLC]{1,6}|\\d{1,3}[A-Z]{0,2})(?![\\p{L}\\d])`, 'gu')

export function belowDivision (text: string, match: RegExpMatchArray): Citation[] {
  const [all, list = '', word = '', number = ''] = match
  const from = match.index ?? 0
  const paths = [...list.matchAll(new RegExp(`(\\d+[A-Za-z]*|[A-Z])(${LABEL})?`, 'g'))].map(([, own = '', labels = '']) => [`${wordOf(word)}:${number}`, own, ...labelsOf(labels)])
  return [internal(text, { from, to: from + all.length }, 'DOCUMENT', paths)]
}
