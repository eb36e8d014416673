import type { Range } from '../draft.js'
import type { RuleOf } from './lexicon.js'
import type { Hit } from './matcher.js'

export type CueHit = Hit<RuleOf<'cue'>>

/** A stretch of a sentence that one cue governs: `[lead] [subject] cue predicate`. */
export interface Clause extends Range {
  cue: CueHit
  /** Where the subject begins; what stands before it are conditions and asides. Equal to `cue.from`: no subject of its own. */
  subjectFrom: number
  /** True where the subject is that of the clause before: `… and shall …`. */
  shared: boolean
}

/** Longest stretch between two cues that is searched for a boundary. */
export const MAX_GAP = 1_500
