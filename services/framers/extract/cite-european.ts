import { internal, JOIN, LABEL, labelsOf, NUMBER } from './citation-parts.js'
import type { Citation } from './citations.js'

const ARTICLE = `Articles?\\s(${NUMBER}(?:\\(\\d{1,2}\\))?(?:\\([a-z]{1,2}\\))?(?:${JOIN}(?:Articles?\\s)?(?:${NUMBER}(?:\\(\\d{1,2}\\))?(?:\\([a-z]{1,2}\\))?|\\(\\d{1,2}\\)(?:\\([a-z]\\))?)){0,12})`
const PARAGRAPH = `paragraphs?\\s(${NUMBER}(?:${LABEL})?(?:${JOIN}${NUMBER}(?:${LABEL})?){0,10})`
const SUBPARAGRAPH = 'the\\s(first|second|third|fourth|fifth)\\s(?:and\\s(?:second|third|fourth)\\s)?subparagraphs?'
const POINT = `points?\\s((?:\\([a-z]{1,5}\\))(?:${JOIN}\\([a-z]{1,5}\\)){0,10})`

/** `points (a) and (b) of paragraph 2`, `the first subparagraph of Article 9(2)`, `Articles 15 to 22 and 34`. */
export const EUROPEAN = new RegExp(`(?<![\\p{L}])(?:${POINT}\\sof\\s(?:this\\sArticle|${SUBPARAGRAPH}(?:\\sof\\s(?:${ARTICLE}|${PARAGRAPH}(?:\\sof\\s${ARTICLE})?))?|${ARTICLE}|${PARAGRAPH}(?:\\sof\\s(?:this\\sArticle|${ARTICLE}))?)|${SUBPARAGRAPH}(?:\\sof\\s(?:${ARTICLE}|${PARAGRAPH}(?:\\sof\\s${ARTICLE})?))?|${PARAGRAPH}(?:\\sof\\s(?:this\\sArticle|${ARTICLE}))?|${ARTICLE}|${POINT})(?![\\p{L}\\d(])`, 'gu')

/** One record for a coordinated citation: `points (b), (c) and (d) of Article 33(3)` has three paths. */
export function european (text: string, match: RegExpMatchArray): Citation[] {
  const words = match[0]
  const from = match.index ?? 0
  const range = { from, to: from + words.length }
  const points = /^points?\s((?:\([a-z]+\)(?:,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)?)+)/.exec(words)?.[1]
  const articles = /Articles?\s(.+)$/.exec(words)?.[1]
  const paragraphs = /paragraphs?\s(\d.*?)(?:\sof\s|$)/.exec(words.replace(/subparagraphs?/g, ''))?.[1]
  const heads = articles === undefined ? (paragraphs === undefined ? [[]] : numbers(paragraphs)) : articlePaths(articles, paragraphs)
  const paths = points === undefined ? heads : heads.flatMap(head => labelsOf(points).map(point => [...head, point]))
  const usable = paths.filter(steps => steps.length > 0)
  if (usable.length === 0) return /subparagraph/.test(words) ? [internal(text, range, 'NEAREST', [['subparagraph']])] : []
  return [internal(text, range, articles === undefined ? (paragraphs === undefined ? 'NEAREST' : 'SECTION') : 'DOCUMENT', usable)]
}

/** Numbers of a list with the labels below them, ranges filled up: `15 to 22 and 34`, `4(2)(a)`. */
function numbers (list: string): string[][] {
  const found: string[][] = []
  for (const match of list.matchAll(/(\d{1,4}[A-Z]{0,2}[a-z]{0,2})((?:\([A-Za-z0-9]{1,5}\))*)(?:\s(?:to|through)\s(\d{1,4}))?/g)) {
    const [, first = '', labels = '', last] = match
    found.push([first, ...labelsOf(labels)])
    if (last === undefined) continue
    for (let number = Number.parseInt(first) + 1; number <= Number(last) && number - Number.parseInt(first) <= 100; number++) found.push([String(number)])
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
  return numbers(paragraphs).map(paragraph => [...(found[0] ?? []), ...paragraph])
}
