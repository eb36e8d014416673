import type { Range } from '../draft.js'
import { endOfDeadline } from './deadline-end.js'
import type { Lexicon } from './lexicon.js'
import type { Piece } from './modified.js'
import { trimEnd } from './trim.js'

/** What may stand between two parts of one deadline: `without undue delay and, where feasible, not later than …`. */
const JOINS_DEADLINES = /^[\s,]*(?:(?:and|or|but|in|any|event|at|the|latest|where|if|feasible|possible|case)[\s,]*)*$/i

/** `including, where appropriate, …` and `and, where applicable, …` touch a part of the action only. */
const PARTIAL = /(?<![\p{L}])(?:including|and|or|such as|in particular|as well as),?\s*$/iu

export function findPieces (text: string, lexicon: Lexicon, range: Range, withDeadlines: boolean): Piece[] {
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
