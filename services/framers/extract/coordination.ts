import type { Range } from '../draft.js'
import { skipSpace } from './matcher.js'
import { trimEnd } from './trim.js'
import { beginsWithVerb } from './word-class.js'

/** What follows a verb that has a complement of its own. A noun that looks like a verb is rarely followed by these. */
const COMPLEMENT = /^(?:also\s|not\s|promptly\s|immediately\s)?[\p{L}-]+\s(?:the|a|an|any|all|its|their|his|her|your|our|such|each|every|them|it|that|those|these|this|to|whether|how|with|in|on|by|for|only|no|written|at|from|as|of|specific|appropriate|reasonable)\s/iu
const BE = /^(?:not\s)?be\s/i
const NESTED = /(?<![\p{L}])(?:to\s[\p{L}]+|that|which|who|whether|if|where|when|whose|unless)(?![\p{L}])/iu

/**
 * Cuts `publish the details and communicate them to the authority` into its predicates: a new verb with its own
 * complement is a new norm; verbs that share one object (`solicit or accept a bribe`) stay together.
 */
export function splitPredicates (text: string, action: Range): Range[] {
  const cuts: Array<{ end: number, next: number }> = []
  const words = text.slice(action.from, action.to)
  for (const match of words.matchAll(/;\s(?:(?:and|or|but)\s)?(?:\(?[a-z0-9]{1,3}[.)]\s)?|,?\s(?:and|or|but)\s/g)) {
    if (match[0] === ' or ') continue
    const end = action.from + match.index
    const next = action.from + match.index + match[0].length
    const from = cuts.at(-1)?.next ?? action.from
    if (match[0].startsWith(';') ? depth(text.slice(from, end)) === 0 && next < action.to : startsPredicate(text, from, end, next, action.to, match[0])) cuts.push({ end, next })
  }
  return ranges(text, action, cuts)
}

function startsPredicate (text: string, from: number, end: number, next: number, to: number, join: string): boolean {
  const before = text.slice(from, end)
  const after = text.slice(next, Math.min(to, next + 120))
  if (depth(before) !== 0 || before.split(/\s+/).length < (BE.test(before) ? 2 : 3) || /\s(?:for|to|with|of|in|on|by)$/.test(before)) return false
  if (/\sor\s/.test(join) && !BE.test(before)) return false
  if (BE.test(before)) {
    if (BE.test(after)) return true
    return !NESTED.test(before.slice(3)) && COMPLEMENT.test(after) && beginsWithVerb(after)
  }
  if (/^be\s/i.test(after) && !NESTED.test(before)) return true
  if (NESTED.test(before) && !/[,;]$/.test(text.slice(end, end + 1))) return false
  if (NESTED.test(before) && /\sto\s[\p{L}]+|\sthat\s/u.test(before)) return false
  return COMPLEMENT.test(`${after} `) && beginsWithVerb(after)
}

const depth = (words: string): number => (words.match(/[([]/g)?.length ?? 0) - (words.match(/[)\]]/g)?.length ?? 0)

function ranges (text: string, action: Range, cuts: ReadonlyArray<{ end: number, next: number }>): Range[] {
  const found: Range[] = []
  let from = action.from
  for (const { end, next } of cuts) {
    found.push({ from, to: trimEnd(text, from, end) })
    from = skipSpace(text, next)
  }
  const tail = /[;,]\s*(?:and|or)$/.exec(text.slice(Math.max(from, action.to - 6), action.to))
  found.push({ from, to: tail === null ? action.to : trimEnd(text, from, action.to - tail[0].length) })
  return found.filter(range => range.to - range.from > 3 || found.length === 1)
}
