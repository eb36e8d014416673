import { BEFORE_NUMBERS, MAY_END, NEVER_ENDS, STARTERS } from './abbreviations.js'

/** A mark that may end the sentence that began at `start`; `depth` counts the round brackets that are open before it. */
export interface Mark { text: string, start: number, mark: number, to: number, depth: number }

const CLOSERS = '"”’\')]»*_'
const OPENERS = '“"‘\'([«*_'
const MAX_TOKEN = 12
/** Closing signs that are read behind a mark: a line of a million stops must not be read a million times. */
const MAX_CLOSERS = 16

/** End of the sentence that the mark closes, with closing quotes and brackets; null: it closes none. */
export function endOfSentence (at: Mark): number | null {
  const { text, mark, to } = at
  let end = mark + 1
  while (end < to && end - mark < MAX_CLOSERS && (CLOSERS.includes(text[end] as string) || text[end] === '.' || text[end] === '!' || text[end] === '?')) end++
  if (end >= to) return to
  const next = text.charCodeAt(end)
  const dot = text.charCodeAt(mark) === 46
  if (next !== 32 && next !== 10 && !/\s/.test(text[end] as string)) return dot && end === mark + 1 && isRunInHeading(text, mark) ? end : afterNote(text, mark, end, to)
  const following = follower(text, end, to)
  if (following === null) return to
  // A line feed parts blocks: nothing continues behind it.
  if (following.newLine) return end
  if (/[\p{Ll},;:)–—]/u.test(following.first) && !following.isMarker) return null
  if (!dot) return end
  return isEllipsis(text, mark, end, following) || isContinued(at, end, following) ? null : end
}

/** What comes after the mark: its first sign, and the word behind opening quotes and brackets. */
interface Follower { first: string, word: string, newLine: boolean, opened: boolean, isMarker: boolean, abbreviated: boolean }

function follower (text: string, end: number, to: number): Follower | null {
  let at = end
  let newLine = false
  for (; at < to && /\s/.test(text[at] as string); at++) if (text[at] === '\n') newLine = true
  if (at >= to) return null
  const first = text[at] as string
  let from = at
  while (from < to && OPENERS.includes(text[from] as string)) from++
  let stop = from
  while (stop < to && stop - from < 24 && /[\p{L}\p{N}'’]/u.test(text[stop] as string)) stop++
  const word = text.slice(from, stop)
  const isMarker = first === '(' && word.length <= 4 && text[stop] === ')'
  const shown = first === '(' && /^\p{Ll}/u.test(word) && !isMarker ? word.charAt(0) : first
  return { first: shown, word, newLine, opened: from > at, isMarker, abbreviated: text[stop] === '.' && word.length <= 6 }
}

/** `Authority and scope.This part …`: flattened regulations print a heading and its text without a space. */
const isRunInHeading = (text: string, mark: number): boolean =>
  /[a-z)]/.test(text[mark - 1] ?? '') && /[a-z)]/.test(text[mark - 2] ?? '') && /[A-Z]/.test(text[mark + 1] ?? '') && /[a-z\s]/.test(text[mark + 2] ?? '')

/** `… of the Act.12 The court …`: the number of a footnote stands behind the stop. */
function afterNote (text: string, mark: number, end: number, to: number): number | null {
  if (!/[a-z)”"’]/.test(text[mark - 1] ?? '') || !/[a-z”"’]/.test(text[mark - 2] ?? '')) return null
  const note = /^(?:\d{1,3}|\[\d{1,3}\])(?=\s+[“"(]?\p{Lu})/u.exec(text.slice(end, Math.min(to, end + 12)))
  return note === null ? null : end + note[0].length
}

/** Three points leave words out and go on; a fourth one ends the sentence. */
function isEllipsis (text: string, mark: number, end: number, { first, word }: Follower): boolean {
  if (first === '.') return true
  let points = 0
  for (let at = end - 1; at >= 0 && end - at < 16; at--) {
    if (text[at] === '.') points++
    else if (!/\s/.test(text[at] as string) && !CLOSERS.includes(text[at] as string)) break
  }
  return points === 3 && mark > 0 && !STARTERS.has(word.toLowerCase())
}

/** True where the stop belongs to an abbreviation, a list marker, initials or a citation, so that the sentence goes on. */
function isContinued (at: Mark, end: number, next: Follower): boolean {
  const { text, start, mark, depth } = at
  const token = tokenBefore(text, start, mark)
  const word = token.toLowerCase().replace('’', "'")
  const isNumber = /^[\d§(]/.test(next.first) || /^\d/.test(next.word)
  const isStarter = STARTERS.has(next.word.toLowerCase()) && !next.abbreviated
  if (mark - start <= 24 && isListMarker(text.slice(start, mark))) return true
  // `Acme (“Acme Inc.”)`: behind an abbreviation a bracket closes no sentence, unless it opened one.
  const bracketed = text[mark + 1] === ')' && text[start] !== '('
  if (NEVER_ENDS.has(word)) return true
  const kind = kindOf(word, token)
  if (kind === 'NUMBERED') return (isNumber || next.abbreviated || /^[IVXLC]+$/.test(next.word)) && !(word === 'no' && !isNumber)
  if (kind === 'NAME') return bracketed || isNumber || next.abbreviated || !isStarter || (/^\p{Lu}$/u.test(token) && isInitial(text, start, mark, next))
  // Inside a bracket only a plain new sentence counts; `(3d ed. 2001)`, `(citing id. 5. Smith)`.
  if (depth > 0 && end === mark + 1 && text[start] !== '(') return !isStarter
  return false
}

/** What sort of abbreviation a token is; null: none. */
function kindOf (word: string, token: string): 'NUMBERED' | 'NAME' | null {
  if (/^\p{Lu}$/u.test(token)) return 'NAME'
  if (BEFORE_NUMBERS.has(word)) return 'NUMBERED'
  if (MAY_END.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(token)) return 'NAME'
  // No vowel, no word: `Bldg.`, `Hwy.`
  return /^\p{Lu}[bcdfghjklmnpqrstvwxz]{1,5}$/u.test(token) ? 'NAME' : null
}

/** `John Q. Public`, `A. Smith`: a single capital behind a name or at the beginning is an initial; `Exhibit A. The …` is none. */
const isInitial = (text: string, start: number, mark: number, next: Follower): boolean =>
  next.word.length === 1 && next.abbreviated && mark - start < 40

/** The letters, points and apostrophes before the mark. */
function tokenBefore (text: string, start: number, mark: number): string {
  let from = mark
  while (from > start && mark - from < MAX_TOKEN && /[\p{L}\p{N}.'’]/u.test(text[from - 1] as string)) from--
  return text.slice(from, mark)
}

/** `1`, `IV`, `A`, `(a)`, `Sec. 5`, `Article 3`: what stands before the first words of a sentence is its number. */
const isListMarker = (words: string): boolean =>
  /^[“"]?\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[ivxlc]{1,5}|[A-Za-z])\)?$/.test(words) ||
  /^[“"]?(?:§{1,2}|sec(?:tion|s)?\.?|art(?:icle)?\.?|rule|chapter|part|title|clause|para(?:graph)?\.?|step|question|exhibit|appendix|annex|schedule)\s*[\dIVXLC][\w.()-]{0,12}$/i.test(words)
