import type { ProvisionDraft, Range } from '../draft.js'
import type { CueHit } from './clause.js'
import { make } from './lead-in.js'
import type { LeadIn } from './lead-in.js'
import type { Place } from './reading.js'

/** `Don't`, `Not ok:`: a heading or paragraph that says nothing but what its points are. */
export function listCue ({ text, lexicon }: Place, range: Range): CueHit | null {
  const heading = lexicon.lists.at(text, skipMarks(text, range), range.to)
  return heading !== null && !/[\p{L}\p{N}]/u.test(text.slice(heading.to, range.to)) ? heading as unknown as CueHit : null
}

const skipMarks = (text: string, { from, to }: Range): number => {
  let at = from
  while (at < to && !/[\p{L}\p{N}]/u.test(text[at] as string)) at++
  return at
}

/** The lead-in that a section's heading is to the list below it; null where it is a heading as any other. */
export function headingLeadIn (place: Place, section: ProvisionDraft): LeadIn | null {
  if (section.heading === null || section.heading.length > 80) return null
  const at = place.text.slice(section.from, section.ownTo).indexOf(section.heading)
  if (at < 0) return null
  const from = section.from + at
  const cue = listCue(place, { from, to: from + section.heading.length })
  return cue === null ? null : make({ mode: 'EACH', norms: [], cue, bearer: null, counterparty: null, conditions: [], exceptions: [], deadline: null, action: null, opening: null, source: null, target: null, content: false })
}
