import type { Range } from '../draft.js'
import { endOfSentence } from './sentence-end.js'
import { skipSpace } from './matcher.js'

/** Longest sentence that is read as one, in UTF-16 units; longer ones are cut at their list marks. */
export const MAX_SENTENCE = 6_000

/**
 * Cuts a range into sentences: at full stops, question and exclamation marks, and at line feeds, which part
 * the blocks of a document. Knows abbreviations, citations, brackets, list markers and numbers; one pass, linear in the range.
 */
export function splitSentences (text: string, from: number, to: number): Range[] {
  const found: Range[] = []
  let start = skipSpace(text, from)
  let depth = 0
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code > 63) continue
    if (code === 40) { depth++; continue }
    if (code === 41) { if (depth > 0) depth--; continue }
    if (code !== 10 && code !== 46 && code !== 33 && code !== 63) continue
    const end = code === 10 ? at : endOfSentence({ text, start, mark: at, to, depth })
    if (end === null) continue
    push(found, text, start, end)
    start = Math.min(to, skipSpace(text, Math.max(end, code === 10 ? at + 1 : end)))
    depth = 0
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
