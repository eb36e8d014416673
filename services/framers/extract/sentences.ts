import type { Range } from '../draft.js'
import { skipSpace } from './matcher.js'

/** Abbreviations after which a full stop does not end a sentence, lower case, without their last stop. */
const ABBREVIATIONS = new Set([
  'art', 'arts', 'no', 'nos', 'sec', 'secs', 'para', 'paras', 'reg', 'regs', 'pt', 'pts', 'ch', 'cl', 'sch', 'app', 'fig', 'vol', 'p', 'pp', 'ed', 'eds',
  'e.g', 'i.e', 'cf', 'viz', 'vs', 'v', 'etc', 'incl', 'approx', 'u.s', 'u.s.c', 'u.k', 'e.u', 'c.f.r', 'fed', 'stat', 'pub', 'l', 'mr', 'mrs', 'ms',
  'dr', 'prof', 'st', 'jr', 'sr', 'inc', 'ltd', 'co', 'corp', 'plc', 'dept', 'gov', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept',
  'oct', 'nov', 'dec', 'a.m', 'p.m', 'seq', 'al', 'ibid', 'op', 'd.c', 'n.b'
])
/** After these a capital letter or an end of line still begins a new sentence. */
const MAY_END = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'plc', 'u.s', 'u.k', 'e.u', 'u.s.c', 'seq', 'al', 'a.m', 'p.m'])

/** Longest sentence that is read as one, in UTF-16 units; longer ones are cut at their list marks. */
export const MAX_SENTENCE = 6_000

const CLOSERS = '"”’\')]»*_'

/**
 * Cuts a range into sentences: at full stops, question and exclamation marks, and at line feeds, which part
 * the blocks of a document. Knows abbreviations, citations and decimal numbers; one pass, linear in the range.
 */
export function splitSentences (text: string, from: number, to: number): Range[] {
  const found: Range[] = []
  let start = skipSpace(text, from)
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && code !== 46 && code !== 33 && code !== 63) continue
    const end = code === 10 ? at : endAfter(text, at, to)
    if (end === null) continue
    push(found, text, start, end)
    start = Math.min(to, skipSpace(text, Math.max(end, code === 10 ? at + 1 : end)))
    at = start - 1
  }
  push(found, text, start, to)
  return found
}

function push (found: Range[], text: string, from: number, to: number): void {
  let end = to
  while (end > from && /\s/.test(text[end - 1] as string)) end--
  if (end - from > MAX_SENTENCE) cut(found, text, from, end)
  else if (end > from) found.push({ from, to: end })
}

/** Cuts a sentence that is too long behind the last semicolon that still fits, again and again; what has none stays whole. */
function cut (found: Range[], text: string, from: number, to: number): void {
  let start = from
  while (to - start > MAX_SENTENCE) {
    const length = text.slice(start, start + MAX_SENTENCE).lastIndexOf('; ')
    if (length < 1) break
    found.push({ from: start, to: start + length + 1 })
    start = skipSpace(text, start + length + 1)
  }
  if (to > start) found.push({ from: start, to })
}

/** End of the sentence that the mark at this position closes, with closing quotes and brackets; null: it closes none. */
function endAfter (text: string, mark: number, to: number): number | null {
  let end = mark + 1
  while (end < to && (CLOSERS.includes(text[end] as string) || text[end] === '.' || text[end] === '!' || text[end] === '?')) end++
  if (end >= to) return to
  const next = text[end] as string
  const dot = text[mark] === '.'
  if (!/\s/.test(next)) return dot && end === mark + 1 && isRunInHeading(text, mark) ? end : null
  if (!dot) return end
  const following = text[skipSpace(text, end)] ?? ''
  if (/[\p{Ll},;)]/u.test(following)) return null
  return end > mark + 1 || !isAbbreviation(text, mark, following) ? end : null
}

/** `Authority and scope.This part …`: flattened regulations print a heading and its text without a space. */
const isRunInHeading = (text: string, mark: number): boolean =>
  /[a-z)]/.test(text[mark - 1] ?? '') && /[a-z)]/.test(text[mark - 2] ?? '') && /[A-Z]/.test(text[mark + 1] ?? '') && /[a-z\s]/.test(text[mark + 2] ?? '')

function isAbbreviation (text: string, mark: number, following: string): boolean {
  let start = mark
  while (start > 0 && mark - start < 8 && /[\p{L}.]/u.test(text[start - 1] as string)) start--
  const word = text.slice(start, mark).toLowerCase()
  if (/^\p{L}$/u.test(word)) return text[start] !== text[start]?.toLowerCase() && following !== ''
  if (!ABBREVIATIONS.has(word)) return false
  if (word === 'no' || word === 'may') return /[\d§]/.test(following)
  return !(MAY_END.has(word) && /\p{Lu}/u.test(following))
}
