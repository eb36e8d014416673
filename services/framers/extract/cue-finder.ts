import type { Range } from '../draft.js'
import type { CueHit } from './clause.js'
import type { Lexicon } from './lexicon.js'

/** Gives the cues inside a range. */
export type CueFinder = (range: Range) => CueHit[]

/** `in May`: the month, a capital letter after a small word. */
const isName = (text: string, hit: Range, sentence: Range): boolean =>
  hit.from > sentence.from && text.startsWith('May', hit.from) && /(?:\p{Ll}|,|\d)\s$/u.test(text.slice(Math.max(sentence.from, hit.from - 3), hit.from))

/** Finds cues sentence by sentence; rules that emit nothing only keep others from firing. */
export function cueFinder (text: string, lexicon: Lexicon): CueFinder {
  return range => lexicon.cues.find(text, range.from, range.to)
    .filter((hit): hit is CueHit => hit.rule.emits.part === 'cue' && !isName(text, hit, range))
}
