import { internal, items, JOIN, LABEL, labelsOf, NUMBER } from './citation-parts.js'
import type { InternalCitation } from './citations.js'

const PLACE = `${NUMBER}(?:${LABEL})?`

/** `para. 4`, `paras. 1, 6(2)` of notes, where nothing but a neighbour says what they stand in. */
export const PARAGRAPHS = new RegExp(`(?<![\\p{L}])paras?\\.\\s(${PLACE}(?:${JOIN}${PLACE}){0,12})(?![.]?\\d)`, 'gu')

/** `Sch.`, `Sch. para. 42` of a work that has one schedule, without a number. */
export const ONLY_SCHEDULE = new RegExp(`(?<![\\p{L}])Sch\\.(?:\\spara\\.\\s(${NUMBER})(${LABEL})?)?(?=\\s?(?:[,;.)]|\\(|$))`, 'gmu')

/** Places of `para. 4` and its like, each found from where it is cited. */
export function abbreviatedParagraphs (text: string, match: RegExpMatchArray): InternalCitation[] {
  const start = match.index ?? 0
  return items(match, match[1] ?? '', PLACE).map((item, index) => {
    const number = /^\d+[A-Za-z]*/.exec(item.words)?.[0] ?? ''
    return internal(text, { from: index === 0 ? start : item.from, to: item.to }, 'NEAREST', [[number, ...labelsOf(item.words)]], start, item.through)
  })
}

/** The place in another work that `Sch. para. 42` stands for. */
export function onlySchedule (text: string, match: RegExpMatchArray): InternalCitation[] {
  const [all, number, labels] = match
  const start = match.index ?? 0
  const path = ['schedule:', ...(number === undefined ? [] : [number, ...labelsOf(labels ?? '')])]
  return [{ ...internal(text, { from: start, to: start + all.length }, 'DOCUMENT', [path]), elsewhere: true }]
}
