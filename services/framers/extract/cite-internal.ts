import type { Range } from '../draft.js'
import type { Citation, CitationBase } from './citations.js'

const LABEL = '(?:\\([A-Za-z0-9]{1,5}\\)){1,6}'
const JOIN = '(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|through|to|and/or)\\s|\\s?[-–]\\s?)'
const NUMBER = '\\d{1,4}[a-z]{0,2}'
const DOTTED = '\\d{1,5}\\.\\d{1,5}[a-z]?'

/** `paragraphs (a)(1) and (2) of this section`, `subsection (3)`: labels in brackets. */
const LABELLED = new RegExp(`(?<![\\p{L}])(this\\s)?(paragraphs?|subparagraphs?|subsections?|sub-paragraphs?|clauses?|items?)\\s(${LABEL}(?:${JOIN}${LABEL}){0,12})(\\sof\\s(?:this|that|the)\\s(section|article|part|paragraph|clause|regulation))?(?=(\\sof\\s(?:section|§|article|schedule|regulation)\\s)?)`, 'giu')
/** `§ 1002.5(b)(1), (d) and 1002.13`, `section 4.2(a)`. */
const SECTIONS = new RegExp(`(?:§§?\\s{0,2}|(?<![\\p{L}])sections?\\s|(?<![\\p{L}])clauses?\\s)((?:${DOTTED})(?:${LABEL})?(?:${JOIN}(?:(?:§§?\\s)?${DOTTED}(?:${LABEL})?|${LABEL})){0,15})`, 'giu')
/** `section 12(3)` of a document whose sections have plain numbers. */
const PLAIN_SECTION = new RegExp(`(?<![\\p{L}])(sections?|regulations?|rules?|clauses?)\\s(${NUMBER}(?:${LABEL})?(?:${JOIN}(?:${NUMBER}(?:${LABEL})?|${LABEL})){0,12})(?![.]?\\d|\\s?U\\.S\\.C)(?=[\\s.,;:)]|$)`, 'gu')
const ARTICLE = `Articles?\\s(${NUMBER}(?:\\(\\d{1,2}\\))?(?:\\([a-z]{1,2}\\))?(?:${JOIN}(?:Articles?\\s)?(?:${NUMBER}(?:\\(\\d{1,2}\\))?(?:\\([a-z]{1,2}\\))?|\\(\\d{1,2}\\)(?:\\([a-z]\\))?)){0,12})`
const PARAGRAPH = `paragraphs?\\s(${NUMBER}(?:${JOIN}${NUMBER}){0,10})`
const SUBPARAGRAPH = 'the\\s(first|second|third|fourth|fifth)\\s(?:and\\s(?:second|third|fourth)\\s)?subparagraphs?'
const POINT = `points?\\s((?:\\([a-z]{1,5}\\))(?:${JOIN}\\([a-z]{1,5}\\)){0,10})`
/** `points (a) and (b) of paragraph 2`, `the first subparagraph of Article 9(2)`, `Articles 15 to 22 and 34`. */
const EUROPEAN = new RegExp(`(?<![\\p{L}])(?:${POINT}\\sof\\s(?:this\\sArticle|${SUBPARAGRAPH}(?:\\sof\\s(?:${ARTICLE}|${PARAGRAPH}(?:\\sof\\s${ARTICLE})?))?|${ARTICLE}|${PARAGRAPH}(?:\\sof\\s(?:this\\sArticle|${ARTICLE}))?)|${SUBPARAGRAPH}(?:\\sof\\s(?:${ARTICLE}|${PARAGRAPH}(?:\\sof\\s${ARTICLE})?))?|${PARAGRAPH}(?:\\sof\\s(?:this\\sArticle|${ARTICLE}))?|${ARTICLE}|${POINT})(?![\\p{L}\\d(])`, 'gu')
/** `Chapter III`, `Section 2 of Chapter IV`, `Annex I`, `appendix A of this part`. */
const DIVISIONS = /(?<![\p{L}])(Chapters?|Annex(?:es)?|Parts?|Title|Schedules?)\s([IVXLC]{1,6}|\d{1,3}[A-Z]?)(?![\p{L}\d./])/gu
const APPENDIX = /(?<![\p{L}])appendi(?:x|ces)\s([A-Z])(?:\s(?:and|or)\s([A-Z]))?(?=\s(?:of|to)\sthis\s|[\s,.;)])(?!\sto\s(?!this))/giu

/** A citation goes to another work where these words follow: `of Directive 95/46/EC`, `TFEU`, `of the Act`. */
const ELSEWHERE = /^\s?(?:\([^)]{1,20}\)\s)?(?:,\s)?(?:of|to|under|in)\s(?:(?:Council|Commission|Delegated|Implementing)\s)?(?:Regulation\s\(|Directive\s|Decision\s|the\s(?:TFEU|TEU|Charter|Treaty|Act(?![\p{L}])|Convention|Statute|Protocol|Code(?![\p{L}])|\p{Lu}[\p{L}.-]+\s(?:\p{Lu}|[\p{L}\s]{0,40}Act))|that\s(?:Regulation|Directive|Act)|\d{1,2}\s(?:CFR|U))|^\s(?:TFEU|TEU)/u

/** Citations of provisions of the same document in a text, in order; overlaps keep the longest. */
export function citeInternal (text: string): Citation[] {
  const found: Citation[] = []
  const has = (...words: string[]): boolean => words.some(word => text.includes(word))
  if (has('rticle', 'aragraph', 'oint')) for (const match of text.matchAll(EUROPEAN)) found.push(...european(text, match))
  if (has('(') && has('aragraph', 'ection', 'lause', 'tem')) for (const match of text.matchAll(LABELLED)) found.push(...labelled(text, match))
  if (has('§', 'ection', 'lause')) for (const match of text.matchAll(SECTIONS)) found.push(...sections(text, match))
  if (has('ection', 'egulation', 'ule', 'lause')) for (const match of text.matchAll(PLAIN_SECTION)) found.push(...plain(text, match))
  if (has('Chapter', 'Annex', 'Part', 'Title', 'Schedule')) for (const match of text.matchAll(DIVISIONS)) found.push(...divisions(text, match))
  if (has('ppendi')) for (const match of text.matchAll(APPENDIX)) found.push(...appendices(match))
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

const internal = (range: Range, base: CitationBase, paths: string[][]): Citation => ({ ...range, kind: 'INTERNAL', base, paths })
const labelsOf = (labels: string): string[] => [...labels.matchAll(/\(([A-Za-z0-9]+)\)/g)].map(match => match[1] as string)
const isElsewhere = (text: string, to: number): boolean => ELSEWHERE.test(text.slice(to, to + 90))

/** Places of the items of a list inside a match. */
function items (match: RegExpMatchArray, list: string, pattern: string): Array<Range & { words: string }> {
  const at = (match.index ?? 0) + match[0].indexOf(list)
  return [...list.matchAll(new RegExp(pattern, 'g'))].map(item => ({ from: at + item.index, to: at + item.index + item[0].length, words: item[0] }))
}

function labelled (text: string, match: RegExpMatchArray): Citation[] {
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

/** `(p)(1)(i) through (iv)`: a shorter label takes the place of the step of its own class in the one before. */
function continued (before: readonly string[], labels: string[]): string[] {
  const first = labels[0] ?? ''
  if (before.length === 0) return labels
  const level = before.length >= 3 && /^[ivx]+$/.test(first) ? 2 : /^\d+$/.test(first) ? 1 : /^[A-Z]+$/.test(first) ? 3 : 0
  return level < before.length ? [...before.slice(0, level), ...labels] : [...before.slice(0, -1), ...labels]
}

function sections (text: string, match: RegExpMatchArray): Citation[] {
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

function plain (text: string, match: RegExpMatchArray): Citation[] {
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

/** One record for a coordinated citation: `points (b), (c) and (d) of Article 33(3)` has three paths. */
function european (text: string, match: RegExpMatchArray): Citation[] {
  const words = match[0]
  const from = match.index ?? 0
  const range = { from, to: from + words.length }
  if (isElsewhere(text, range.to)) return []
  const points = /^points?\s((?:\([a-z]+\)(?:,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)?)+)/.exec(words)?.[1]
  const articles = /Articles?\s(.+)$/.exec(words)?.[1]
  const paragraphs = /paragraphs?\s(\d.*?)(?:\sof\s|$)/.exec(words.replace(/subparagraphs?/g, ''))?.[1]
  const heads = articles === undefined ? (paragraphs === undefined ? [[]] : numbers(paragraphs).map(number => [number])) : articlePaths(articles, paragraphs)
  const paths = points === undefined ? heads : heads.flatMap(head => labelsOf(points).map(point => [...head, point]))
  const usable = paths.filter(steps => steps.length > 0)
  if (usable.length === 0) return /subparagraph/.test(words) ? [internal(range, 'NEAREST', [['subparagraph']])] : []
  return [internal(range, articles === undefined ? (paragraphs === undefined ? 'NEAREST' : 'SECTION') : 'DOCUMENT', usable)]
}

/** Numbers of a list, ranges filled up: `15 to 22 and 34`. */
function numbers (list: string): string[] {
  const found: string[] = []
  for (const match of list.matchAll(/(\d{1,4}[a-z]{0,2})(?:\s(?:to|through)\s(\d{1,4}))?/g)) {
    const [, first = '', last] = match
    found.push(first)
    if (last === undefined) continue
    for (let number = Number.parseInt(first) + 1; number <= Number(last) && number - Number.parseInt(first) <= 100; number++) found.push(String(number))
  }
  return found
}

function articlePaths (list: string, paragraphs: string | undefined): string[][] {
  const found: string[][] = []
  let article = ''
  for (const match of list.matchAll(/(\d{1,4}[a-z]{0,2})?((?:\([a-z0-9]{1,3}\))*)(?:\s(?:to|through)\s(\d{1,4}))?/g)) {
    const [all, number, labels = '', last] = match
    if (all === '') continue
    if (number !== undefined) article = number
    found.push([`article:${article}`, ...labelsOf(labels)])
    if (last === undefined) continue
    for (let next = Number.parseInt(article) + 1; next <= Number(last) && next - Number.parseInt(article) <= 100; next++) found.push([`article:${next}`])
  }
  if (paragraphs === undefined) return found
  return numbers(paragraphs).map(paragraph => [...(found[0] ?? []), paragraph])
}

function divisions (text: string, match: RegExpMatchArray): Citation[] {
  const [all, kind = '', number = ''] = match
  const from = match.index ?? 0
  if (isElsewhere(text, from + all.length) || /\d\sCFR\s$/.test(text.slice(Math.max(0, from - 8), from))) return []
  // A number at the start of a line is the heading itself.
  if (from === 0 || text[from - 1] === '\n') return []
  const name = kind.toLowerCase().replace(/(?:es|s)$/, '')
  return [internal({ from, to: from + all.length }, 'DOCUMENT', [[`${name}:${number}`]])]
}

function appendices (match: RegExpMatchArray): Citation[] {
  const from = match.index ?? 0
  const letters = [match[1], match[2]].filter(letter => letter !== undefined)
  return letters.map(letter => {
    const at = from + 'appendix '.length + match[0].slice('appendix '.length).lastIndexOf(letter)
    return internal({ from: letter === match[1] ? from : at, to: at + 1 }, 'DOCUMENT', [[`appendix:${letter.toUpperCase()}`]])
  })
}
