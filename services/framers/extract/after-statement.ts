import type { CueHit } from './clause.js'
import { MAX_GAP } from './clause.js'
import { NOT_A_SUBJECT, OPENS_LEAD } from './find-subject.js'
import type { Lexicon } from './lexicon.js'
import { skipSpace } from './matcher.js'
import { subordinators } from './subordinate.js'
import { hasFiniteVerb } from './word-class.js'

/** `An honest suspicion is enough; you need not …`: a statement of its own before the cue's clause is no part of it. */
export function afterStatement (text: string, lexicon: Lexicon, from: number, cue: CueHit): number {
  const words = text.slice(from, cue.from)
  if (words.length > MAX_GAP || (cue.rule.emits.form === 'PREDICATE' && !words.includes(';'))) return from
  const joins = [...words.matchAll(/;\s+(?:(?:and|but|or|so)\s)?|,\s(?:and|but|so|yet)\s/gi)]
  // The last few will do: hostile text has hundreds.
  for (const join of joins.slice(-6).reverse()) {
    const before = words.slice(0, join.index)
    const after = from + join.index + join[0].length
    if (brackets(before) !== 0 || after >= cue.from) continue
    if (OPENS_LEAD.test(before) || lexicon.modifiers.at(text, from, cue.from) !== null || !hasFiniteVerb(before)) continue
    const subject = text.slice(after, cue.from)
    if (join[0].startsWith(',') && (subordinators(before).length > 0 || NOT_A_SUBJECT.test(subject) || /,/.test(subject))) continue
    return skipSpace(text, after)
  }
  return from
}

const brackets = (words: string): number => (words.match(/[([]/g)?.length ?? 0) - (words.match(/[)\]]/g)?.length ?? 0)
