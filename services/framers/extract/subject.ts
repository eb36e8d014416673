import type { ConditionDraft, Range } from '../draft.js'
import { skipLabels } from './labels.js'
import { skipSpace } from './matcher.js'
import { trimEnd } from './trim.js'
import { actsItself, hasFiniteVerb } from './word-class.js'

/** The subject without conjunctions and adverbs around it, and without words between commas or brackets at its end. */
export function tidy (text: string, subject: Range): Range {
  let from = skipLabels(text, { from: skipSpace(text, subject.from), to: subject.to })
  let to = trimEnd(text, from, subject.to)
  const lead = /^(?:(?:and|but|or|so|then|also|however|that|thus|therefore|in addition|in particular)(?![\p{L}])[\s,]*|[^\p{L}\p{N}([$§€£]+)+/iu.exec(text.slice(from, to))
  if (lead !== null && lead[0].length < to - from) from += lead[0].length
  if (text[to - 1] === ']' && text[from - 1] === '[') to--
  const tail = /[\s,]+(?:also|then|only|always|hereby|further|thereby|therefore)$/i.exec(text.slice(Math.max(from, to - 12), to))
  if (tail !== null) to = trimEnd(text, from, to - tail[0].length)
  const aside = /,\s[^,]{2,120}$/.exec(text.slice(from, to))
  if (aside !== null && /^,\s(?:where|when|if|after|before|upon|including|as|on|in|at|unless|without|having|taking|acting|other than|subject)\b/i.test(aside[0])) to = trimEnd(text, from, to - aside[0].length)
  return { from: Math.min(from, to), to }
}

/** Parts `a creditor that provides …` and `a notice given when …` into who or what, and the clause that narrows it. */
export function splitRelative (text: string, range: Range): { core: Range, narrowing: ConditionDraft | null } {
  const words = text.slice(range.from, range.to)
  const relative = /,?\s(?=(?:who|which|whose|when|where|if|that(?!\s(?:the|a|an|any|such|it|they|this|these))) )/.exec(words)
  if (relative === null || relative.index < 2) return { core: range, narrowing: null }
  const from = range.from + relative.index + relative[0].length
  const [opener = ''] = /^\p{L}+/u.exec(text.slice(from, range.to)) ?? []
  if (!hasFiniteVerb(text.slice(from, range.to)) && !actsItself(opener, text.slice(from + opener.length, range.to).trim())) return { core: range, narrowing: null }
  return { core: { from: range.from, to: range.from + relative.index }, narrowing: { from, to: range.to, inherited: false, kind: kindOf(text.slice(from, from + 5)) } }
}

const kindOf = (opener: string): ConditionDraft['kind'] => /^when/i.test(opener) ? 'WHEN' : /^if/i.test(opener) ? 'IF' : 'WHERE'
