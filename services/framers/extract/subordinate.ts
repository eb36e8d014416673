import type { CueHit } from './clause.js'
import { actsItself, hasFiniteVerb } from './word-class.js'

const SUBORDINATE = /(?<![\p{L}])(?:that|which|who|whom|whose|where|when|whenever|if|unless|whether|because|whereby|until|provided\sthat|except|insofar)(?![\p{L}])/giu

/** Subordinating words; `That contract …` at the very start only points. */
export const subordinators = (words: string): RegExpMatchArray[] => [...words.matchAll(SUBORDINATE)].filter(match => match.index !== 0 || !/^that\s/i.test(words))

/** True where the cue belongs to this subject and not to a clause inside it: `information that may be requested`. */
export function governs (text: string, subjectFrom: number, cue: CueHit): boolean {
  const subject = text.slice(subjectFrom, cue.from)
  const last = subordinators(subject).at(-1)
  if (last === undefined) return true
  const tail = subject.slice((last.index ?? 0) + last[0].length)
  if (/^[^,]*,[^,]*$/s.test(tail) && /^(?:where|when|if|unless)$/i.test(last[0]) && /,\s*$/.test(tail)) return true
  return hasFiniteVerb(tail) || actsItself(last[0], tail.trim())
}
