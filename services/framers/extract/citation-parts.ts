import type { Range } from '../draft.js'
import type { Citation, CitationBase } from './citations.js'

export const LABEL = '(?:\\([A-Za-z0-9]{1,5}\\)){1,6}'
export const JOIN = '(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|through|to|and/or)\\s|\\s?[-–]\\s?)'
export const NUMBER = '\\d{1,4}[a-z]{0,2}'

/** A citation goes to another work where these words follow: `of Directive 95/46/EC`, `TFEU`, `of the Act`. */
const ELSEWHERE = /^\s?(?:\([^)]{1,20}\)\s)?(?:,\s)?(?:of|to|under|in)\s(?:(?:Council|Commission|Delegated|Implementing)\s)?(?:Regulation\s\(|Directive\s|Decision\s|the\s(?:TFEU|TEU|Charter|Treaty|Act(?![\p{L}])|Convention|Statute|Protocol|Code(?![\p{L}])|\p{Lu}[\p{L}.-]+\s(?:\p{Lu}|[\p{L}\s]{0,40}Act))|that\s(?:Regulation|Directive|Act)|\d{1,2}\s(?:CFR|U))|^\s(?:TFEU|TEU)/u

export const internal = (range: Range, base: CitationBase, paths: string[][]): Citation => ({ ...range, kind: 'INTERNAL', base, paths })
export const labelsOf = (labels: string): string[] => [...labels.matchAll(/\(([A-Za-z0-9]+)\)/g)].map(match => match[1] as string)
export const isElsewhere = (text: string, to: number): boolean => ELSEWHERE.test(text.slice(to, to + 90))

/** Places of the items of a list inside a match. */
export function items (match: RegExpMatchArray, list: string, pattern: string): Array<Range & { words: string }> {
  const at = (match.index ?? 0) + match[0].indexOf(list)
  return [...list.matchAll(new RegExp(pattern, 'g'))].map(item => ({ from: at + item.index, to: at + item.index + item[0].length, words: item[0] }))
}

/** `(p)(1)(i) through (iv)`: a shorter label takes the place of the step of its own class in the one before. */
export function continued (before: readonly string[], labels: string[]): string[] {
  const first = labels[0] ?? ''
  if (before.length === 0) return labels
  const level = before.length >= 3 && /^[ivx]+$/.test(first) ? 2 : /^\d+$/.test(first) ? 1 : /^[A-Z]+$/.test(first) ? 3 : 0
  return level < before.length ? [...before.slice(0, level), ...labels] : [...before.slice(0, -1), ...labels]
}
