import type { ProvisionDraft, Range } from '../draft.js'
import { buildNorms } from './build-norm.js'
import type { CueHit } from './clause.js'
import { splitClauses } from './clauses.js'
import { withCue } from './lead-in-with-cue.js'
import { withoutCue } from './lead-in-without-cue.js'
import type { LeadIn } from './lead-in.js'
import { readClause } from './read-clause.js'
import { NOTHING } from './reading.js'
import type { Place, Reading } from './reading.js'
import { trimEnd } from './trim.js'

/** Reads a sentence that opens a list. `above`: the lead-in of the list in which it is itself a point. */
export function readLeadIn (place: Place, sentence: Range, cues: readonly CueHit[], children: readonly ProvisionDraft[], above: LeadIn | null): LeadIn {
  const { text, lexicon } = place
  const to = trimEnd(text, sentence.from, sentence.to)
  const clauses = splitClauses(text, lexicon, { from: sentence.from, to }, cues)
  let before = NOTHING
  const readings: Reading[] = []
  for (const clause of clauses) {
    const reading = readClause(place, clause, before)
    readings.push(reading)
    before = { bearer: reading.parties.bearer ?? before.bearer, subject: reading.subject, lead: reading.lead }
  }
  const last = readings.pop()
  const earlier = readings.flatMap(reading => buildNorms(place, reading))
  if (last === undefined) return withoutCue(place, { from: sentence.from, to }, cues, children, above)
  return withCue(place, last, earlier, children, above)
}
