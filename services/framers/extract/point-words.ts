import type { ProvisionDraft, Range } from '../draft.js'
import { skipSpace } from './matcher.js'
import { trimEnd } from './trim.js'

/** Words of a point without its number and the `; and` at its end. */
export function pointWords (text: string, point: ProvisionDraft): Range {
  let from = skipSpace(text, point.from)
  if (point.num !== null && text.startsWith(point.num, from)) from = skipSpace(text, from + point.num.length)
  return { from, to: trimJoin(text, from, point.to) }
}

/** End without the `; and` or `; or` that leads to the next point. */
export function trimJoin (text: string, from: number, to: number): number {
  const end = trimEnd(text, from, to)
  const join = /[;,]\s*(?:and|or|and\/or)$/.exec(text.slice(Math.max(from, end - 10), end))
  return join === null ? end : trimEnd(text, from, end - join[0].length)
}
