import type { ConditionDraft, DeadlineDraft, ExceptionDraft, Range } from '../draft.js'
import { durationOf } from './durations.js'
import type { Lexicon } from './lexicon.js'
import { skipSpace } from './matcher.js'
import { hasFiniteVerb } from './word-class.js'

/** Conditions, exceptions and a deadline found in a range, and what remains of it for the action. */
export interface Modified {
  conditions: ConditionDraft[]
  exceptions: ExceptionDraft[]
  deadline: DeadlineDraft | null
  /** The range without leading and trailing modifiers; those in the middle stay inside. */
  rest: Range
}

type Piece = Range & ({ what: 'condition', kind: ConditionDraft['kind'] } | { what: 'exception', kind: ExceptionDraft['kind'] } | { what: 'deadline' } | { what: 'aside' })

/** What may stand between two parts of one deadline: `without undue delay and, where feasible, not later than …`. */
const JOINS_DEADLINES = /^[\s,]*(?:(?:and|or|but|in|any|event|at|the|latest|where|if|feasible|possible|case)[\s,]*)*$/i
/** `including, where appropriate, …` and `and, where applicable, …` touch a part of the action only. */
const PARTIAL = /(?<![\p{L}])(?:including|and|or|such as|in particular|as well as),?\s*$/iu

/** Reads the words in front of a subject: pieces parted by commas, each with its opener. */
export function readLead (text: string, lexicon: Lexicon, lead: Range): Omit<Modified, 'rest'> {
  const pieces: Piece[] = []
  let at = skipConjunction(text, lead)
  while (at < lead.to) {
    const end = endOfLeadPiece(text, lexicon, at, lead.to)
    const piece = pieceAt(text, lexicon, at, end, 'LEAD')
    if (piece !== null) pieces.push(...withoutBracket(text, lexicon, piece))
    at = skipConjunction(text, { from: end + 1, to: lead.to })
  }
  return collect(text, pieces)
}

/** `With regard to a business (other than a bank)`: an exception in brackets at the end of a condition. */
function withoutBracket (text: string, lexicon: Lexicon, piece: Piece): Piece[] {
  const bracket = /\s\(([^()]{3,400})\)$/.exec(text.slice(piece.from, piece.to))
  if (bracket === null) return [piece]
  const from = piece.from + bracket.index + 2
  const opener = lexicon.modifiers.at(text, from, piece.to - 1)
  if (opener?.rule.emits.part !== 'exception') return [piece]
  return [{ ...piece, to: piece.from + bracket.index }, { from, to: piece.to - 1, what: 'exception', kind: opener.rule.emits.kind }]
}

function skipConjunction (text: string, lead: Range): number {
  let at = skipSpace(text, lead.from)
  for (;;) {
    const word = /^(?:and|but|or|so|then|also|however|in addition|for example|therefore|furthermore|moreover)(?![\p{L}])[\s,]*|^[^\p{L}\p{N}]+/iu.exec(text.slice(at, Math.min(lead.to, at + 40)))
    if (word === null || word[0].length === 0) return at
    at += word[0].length
  }
}

/** A piece of the lead ends at the comma after which another opener stands, or where the lead ends. */
function endOfLeadPiece (text: string, lexicon: Lexicon, from: number, to: number): number {
  let comma = text.indexOf(',', from)
  while (comma >= 0 && comma < to) {
    const next = skipConjunction(text, { from: comma + 1, to })
    if (next >= to) return comma
    const opener = lexicon.modifiers.at(text, next, to)
    if (opener !== null && opener.rule.emits.part !== 'aside' && opener.rule.emits.at !== 'TRAIL') return comma
    if (lexicon.deadlines.at(text, next, to) !== null && !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)/i.test(text.slice(next, next + 9))) return comma
    comma = text.indexOf(',', comma + 1)
  }
  return to
}

function pieceAt (text: string, lexicon: Lexicon, from: number, to: number, place: 'LEAD' | 'TRAIL'): Piece | null {
  const end = trimEnd(text, from, to)
  if (end <= from) return null
  const opener = lexicon.modifiers.at(text, from, end)
  const deadline = lexicon.deadlines.at(text, from, end)
  if (deadline !== null && (opener === null || deadline.reach >= opener.reach)) return { from, to: end, what: 'deadline' }
  if (opener === null || (opener.rule.emits.at !== 'BOTH' && opener.rule.emits.at !== place)) return null
  const emits = opener.rule.emits
  if (emits.part === 'condition') return { from, to: end, what: 'condition', kind: emits.kind }
  if (emits.part === 'exception') return { from, to: end, what: 'exception', kind: emits.kind }
  return { from, to: end, what: 'aside' }
}

/** Reads a predicate: modifiers right after the cue, in the middle, and at the end. */
export function readPredicate (text: string, lexicon: Lexicon, predicate: Range, withDeadlines: boolean): Modified {
  const pieces = findPieces(text, lexicon, predicate, withDeadlines)
  let from = skipPunctuation(text, predicate.from, predicate.to)
  let to = trimEnd(text, from, predicate.to)
  for (const piece of pieces) {
    if (piece.from - from > 2 || /[\p{L}\p{N}]/u.test(text.slice(from, piece.from))) break
    if (piece.to < to) from = skipPunctuation(text, piece.to, to)
  }
  for (const piece of pieces.toReversed()) {
    if (piece.from <= from || /[\p{L}\p{N}]/u.test(text.slice(piece.to, to))) break
    to = trimEnd(text, from, piece.from)
    to = dropDanglingConjunction(text, from, to)
  }
  // `may be, if asked, …`: where next to nothing remains, the whole predicate is the action.
  if (/^(?:be|not|only|not be|have|do|then|so)?$/i.test(text.slice(from, to))) {
    from = skipPunctuation(text, predicate.from, predicate.to)
    to = trimEnd(text, from, predicate.to)
  }
  return { ...collect(text, pieces), rest: { from, to: Math.max(from, to) } }
}

function findPieces (text: string, lexicon: Lexicon, range: Range, withDeadlines: boolean): Piece[] {
  const openers = lexicon.modifiers.find(text, range.from, range.to).filter(hit => hit.rule.emits.part !== 'aside' && hit.rule.emits.at !== 'LEAD')
  const times = withDeadlines ? lexicon.deadlines.find(text, range.from, range.to) : []
  const starts = [...openers, ...times].sort((a, b) => a.from - b.from || b.reach - a.reach)
  const pieces: Piece[] = []
  for (const [index, start] of starts.entries()) {
    const last = pieces.at(-1)
    if (last !== undefined && start.from < last.to) continue
    const emits = start.rule.emits
    const before = text.slice(Math.max(range.from - 8, start.from - 14), start.from)
    if (isPartOfVerb(text.slice(start.from, start.to), before) || isAdjective(text, start)) continue
    if (PARTIAL.test(before) && emits.part !== 'deadline') continue
    const limit = starts.slice(index + 1).find(next => next.from >= start.reach && breaks(text, start, next))?.from ?? range.to
    const to = trimEnd(text, start.from, emits.part === 'deadline' ? endOfDeadline(text, start, limit) : endOfModifier(text, start.from, limit))
    if (emits.part === 'deadline') {
      if (last?.what === 'deadline' && JOINS_DEADLINES.test(text.slice(last.to, start.from))) last.to = to
      else pieces.push({ from: start.from, to, what: 'deadline' })
    } else if (emits.part === 'condition') pieces.push({ from: start.from, to, what: 'condition', kind: emits.kind })
    else if (emits.part === 'exception') pieces.push({ from: start.from, to, what: 'exception', kind: emits.kind })
  }
  return pieces
}

/** `be provided`, `be subject to`: words that only look like openers. */
function isPartOfVerb (opener: string, before: string): boolean {
  if (/^provided$/i.test(opener)) return !/[,;(]\s*$/.test(before)
  if (/^(?:taking|having)\s/i.test(opener)) return !/,\s*(?:and\s)?$/.test(before)
  return /^subject to$/i.test(opener) && /(?:be|is|are|was|were|not|remain|remains|become|already|also)\s+$/i.test(before)
}

/** `monthly reports`: how often something is done stands alone, or in front of a small word. */
const isAdjective = (text: string, { from, to }: Range): boolean =>
  /^(?:annually|quarterly|monthly|weekly|daily)$/i.test(text.slice(from, to)) && /^\s(?!(?:and|or|to|by|in|on|at|for|with|from|of|the|a|an|if|when|where|unless|during|after|before|until|as|all|any|each|its|their|your|our|that|which)\s)\p{L}/iu.test(text.slice(to, to + 12))

type Opener = Range & { rule: { id: string, emits: { part: string, kind?: string } } }

/** A later opener ends an earlier modifier where a comma stands before it, or where it is of another kind. */
const breaks = (text: string, one: Opener, next: Opener): boolean =>
  next.from - one.to > 2 && (/,\s*$/.test(text.slice(Math.max(one.from, next.from - 3), next.from)) || next.rule.emits.part === 'exception' ||
  (one.rule.emits.part === 'deadline' && next.rule.emits.part !== 'deadline') || (one.rule.id === 'exception.without' && next.rule.emits.part === 'condition'))

/** A modifier between commas ends at the second one, where the sentence goes on with something else. */
function endOfModifier (text: string, from: number, limit: number): number {
  const open = /[,(]\s*$/.exec(text.slice(Math.max(0, from - 3), from))
  if (open?.[0].startsWith('(') === true) {
    const close = text.indexOf(')', from)
    return close >= 0 && close < limit ? close : limit
  }
  let comma = text.indexOf(',', from)
  for (; comma >= 0 && comma < limit; comma = text.indexOf(',', comma + 1)) {
    const words = text.slice(from, comma).trim().split(/\s+/).length
    if (words <= 3 && open !== null && words > 1) return comma
    if (open !== null && !/^\s*(?:and|or|including|such|in particular|which|that|who)\b/i.test(text.slice(comma + 1, comma + 15)) && !/,[^,]{0,200}(?:\band|\bor)\b/.test(text.slice(comma, limit))) return comma
  }
  return limit
}

const ALONE = /^(?:immediately|promptly|forthwith|at once|right away|without\s(?:(?:undue|unreasonable)\s)?(?:further\s)?delay|annually|quarterly|monthly|weekly|daily|at the latest|going forward)$/i
const GOES_ON = /^\s+(?:after|following|upon|on|of|from|before|prior to)\s/i

function endOfDeadline (text: string, hit: { from: number, to: number }, limit: number): number {
  const opener = text.slice(hit.from, hit.to)
  const counted = /\d|\b(?:one|two|three|four|five|six|seven|ten|thirty|sixty|ninety)\b/i.test(opener)
  const after = text.slice(hit.to, limit)
  if (counted && /\s(?:after|before|from|of|following|preceding|prior to)$/i.test(opener)) return endOfTime(text, hit.to, limit)
  if ((ALONE.test(opener) || counted) && !GOES_ON.test(after)) return hit.to
  return endOfTime(text, hit.to, limit)
}

const TIME_STOPS = /[,;()]|\s(?:and|or|orally|in writing|so as|in order|shall|must|may|to the)\s/gi

/** A point in time ends at the next mark or conjunction; `before a contract with an agent or distributor is signed` goes on to its verb. */
function endOfTime (text: string, from: number, limit: number): number {
  const words = text.slice(from, limit)
  for (const stop of words.matchAll(TIME_STOPS)) {
    if (stop.index === 0) continue
    if (/^,\s\d{4}(?!\d)/.test(words.slice(stop.index))) continue
    if (/and|or/i.test(stop[0]) && /^\s/.test(stop[0]) && !hasFiniteVerb(words.slice(0, stop.index)) && /^[^,;()]{0,60}\s(?:is|are|was|were|has|have|had)\s/i.test(words.slice(stop.index + stop[0].length))) continue
    return from + stop.index
  }
  return limit
}

function collect (text: string, pieces: readonly Piece[]): Omit<Modified, 'rest'> {
  const found: Omit<Modified, 'rest'> = { conditions: [], exceptions: [], deadline: null }
  for (const piece of pieces) {
    const range = { from: piece.from, to: piece.to, inherited: false }
    if (piece.what === 'condition') found.conditions.push({ ...range, kind: piece.kind })
    else if (piece.what === 'exception') found.exceptions.push({ ...range, kind: piece.kind })
    else if (piece.what === 'deadline') addDeadline(text, found, range)
  }
  return found
}

/** A norm has one deadline; a further point in time is a condition, where its opener says which. */
function addDeadline (text: string, found: Omit<Modified, 'rest'>, range: Range & { inherited: boolean }): void {
  const words = text.slice(range.from, range.to)
  if (found.deadline === null) found.deadline = { ...range, duration: durationOf(words) }
  else if (/^(?:before|prior)/i.test(words)) found.conditions.push({ ...range, kind: 'BEFORE' })
  else if (/^after/i.test(words)) found.conditions.push({ ...range, kind: 'AFTER' })
}

/** End of the range without white space and marks that part clauses. */
export function trimEnd (text: string, from: number, to: number): number {
  let end = to
  while (end > from && /[\s,;:.—–]/.test(text[end - 1] as string)) end--
  return end
}

function skipPunctuation (text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s,]/.test(text[at] as string)) at++
  return at
}

const dropDanglingConjunction = (text: string, from: number, to: number): number => {
  const tail = /[\s,]+(?:and|or|but)$/.exec(text.slice(Math.max(from, to - 6), to))
  return tail === null ? to : trimEnd(text, from, to - tail[0].length)
}
