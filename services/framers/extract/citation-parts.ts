import type { Range } from '../draft.js'
import type { CitationBase, ExternalCitation, InternalCitation } from './citations.js'

export const LABEL = '(?:\\((?:[A-Za-z0-9]{1,5}|[ivxl]{6,9})\\)){1,6}'
// Markup leaves blanks before commas.
export const JOIN = '(?:\\s?,\\s(?:and\\s|or\\s)?|\\s(?:and|or|through|to|and/or)\\s|\\s?[-–]\\s?)'
export const NUMBER = '\\d{1,4}[A-Z]{0,2}[a-z]{0,2}'

/** A citation goes to another work where these words follow: `of Directive 95/46/EC`, `TFEU`, `of the Act`. */
const ELSEWHERE = /^\s?(?:\([^)]{1,20}\)\s)?(?:,\s)?(?:of|to|under|in)\s(?:(?:Council|Commission|Delegated|Implementing)\s)?(?:Regulation\s\(|Directive\s|Decision\s|the\s(?:TFEU|TEU|Charter|Treaty|Act(?![\p{L}])|Convention|Statute|Protocol|Code(?![\p{L}])|\d{4}\sAct|\p{Lu}[\p{L}.-]+\s(?:\p{Lu}|[\p{L}\s]{0,40}Act))|that\s(?:Regulation|Directive|Act)|\d{1,2}\s(?:CFR|U))|^\s(?:TFEU|TEU)/u

/** A citation of a provision that stands in the text. */
export const internal = (text: string, range: Range, base: CitationBase, paths: string[][], group = range.from, through = false): InternalCitation =>
  ({ ...range, kind: 'INTERNAL', base, paths, group, through, elsewhere: isElsewhere(text, range.to) })
export const external = (range: Range, targets: string[], alsoAs: string | null = null): ExternalCitation =>
  ({ ...range, kind: 'EXTERNAL', targets, alsoAs })

export const labelsOf = (labels: string): string[] => [...labels.matchAll(/\(([A-Za-z0-9]+)\)/g)].map(match => match[1] as string)
export const isElsewhere = (text: string, to: number): boolean => ELSEWHERE.test(text.slice(to, to + 90))

/** One item of a list inside a match: its place, its words, and whether `through` or the like stands before it. */
export interface Item extends Range { words: string, through: boolean }

/** Places of the items of a list inside a match. */
export function items (match: RegExpMatchArray, list: string, pattern: string): Item[] {
  const at = (match.index ?? 0) + match[0].indexOf(list)
  let end = 0
  return [...list.matchAll(new RegExp(pattern, 'g'))].map(item => {
    const between = list.slice(end, item.index)
    const through = end > 0 && /\s(?:through|to)\s|[-–]/.test(between)
    end = item.index + item[0].length
    return { from: at + item.index, to: at + end, words: item[0], through }
  })
}

const CLASSES: ReadonlyArray<(label: string, level: number) => boolean> = [
  label => /^\d+[A-Z]?$/.test(label),
  label => /^[A-Z]+$/.test(label),
  (label, level) => level >= 2 && /^[ivxl]+$/.test(label),
  (label, level) => level < 2 && /^[a-z]{1,2}$/.test(label)
]

/** `(p)(1)(i) through (iv)`, `13(1)(a) and (b)`: a shorter label takes the place of the innermost step of its own class in the one before. */
export function continued (before: readonly string[], labels: string[]): string[] {
  const first = labels[0] ?? ''
  for (let level = before.length - 1; level >= 0; level--) {
    if (CLASSES.some(isOf => isOf(before[level] ?? '', level) && isOf(first, level))) return [...before.slice(0, level), ...labels]
  }
  return before.length === 0 || /^\d/.test(before[0] ?? '') || /^\d/.test(first) ? [...before, ...labels] : labels
}
