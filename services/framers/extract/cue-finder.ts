import type { Range } from '../draft.js'
import type { CueHit } from './clauses.js'
import type { Lexicon } from './lexicon.js'

/** Gives the cues inside a range. */
export type CueFinder = (range: Range) => CueHit[]

/** Finds cues sentence by sentence; rules that emit nothing only keep others from firing. */
export function cueFinder (text: string, lexicon: Lexicon): CueFinder {
  return range => lexicon.cues.find(text, range.from, range.to).filter((hit): hit is CueHit => hit.rule.emits.part === 'cue')
}
