import type { ProvisionDraft, Range } from '../draft.js'
import type { CueHit } from './clause.js'
import { findCommand } from './commands.js'
import { listCue } from './heading-lead-in.js'
import { inherit, make, openingOf } from './lead-in.js'
import type { LeadIn } from './lead-in.js'
import { spread } from './list-norms.js'
import { buildPoint } from './points.js'
import { readLead } from './read-lead.js'
import type { Place } from './reading.js'

/** `harassment based on:`, `gifts such as:`: what follows only says which. */
const DANGLES = /\s(?:on|of|to|by|with|for|from|in|including|include|includes|such as)[\s:—–-]*$/i

/** No clause: a mere condition (`With regard to X:`), or a cue at the end (`things that aren't ok:`). */
export function withoutCue (place: Place, sentence: Range, cues: readonly CueHit[], children: readonly ProvisionDraft[], above: LeadIn | null): LeadIn {
  const { text, lexicon } = place
  const none = { norms: [], bearer: null, counterparty: null, exceptions: [], deadline: null, action: null, opening: null, source: null, target: null, content: false }
  const last = cues.at(-1)
  if (last !== undefined && /^(?:\s(?:for|to|in|with|as|at|when)\s.{0,80})?[\s:*_"”]*$/s.test(text.slice(last.to, sentence.to)) && (last.rule.emits.form === 'PREDICATE' || last.rule.emits.form === 'MODAL' || last.rule.emits.form === 'COMMAND')) {
    return make({ ...none, mode: 'EACH', cue: last, conditions: [] })
  }
  const heading = listCue(place, sentence)
  if (heading !== null) return make({ ...none, mode: 'EACH', cue: heading, conditions: [] })
  if (above !== null && above.mode === 'EACH') return DANGLES.test(text.slice(sentence.from, sentence.to)) ? { ...above, mode: 'WHOLE', norms: spread(buildPoint(place, sentence, above, cues), text, children) } : above
  const command = commandLeadIn(place, sentence, none)
  if (command !== null) return command
  const lead = readLead(text, lexicon, sentence)
  return make({ ...none, mode: 'OWN', cue: null, conditions: inherit(lead.conditions) })
}

/** `Review and update the current:`, `Specify:`: a command whose object is the list. */
function commandLeadIn (place: Place, sentence: Range, none: Omit<LeadIn, 'lend' | 'mode' | 'cue' | 'conditions'>): LeadIn | null {
  const command = findCommand(place, sentence)?.at(-1)
  const rule = place.lexicon.words.at(place.text, command?.cue.from ?? 0, sentence.to)?.rule
  if (command === undefined || rule === undefined) return null
  const cue = { ...command.cue, next: command.cue.to, reach: command.cue.to, rule: { ...rule, emits: { part: 'cue', modality: 'OBLIGATION', form: 'COMMAND', weight: 0.65 } } } as CueHit
  const opening = openingOf(place.text, command.cue.to, place.text.slice(command.cue.to, command.action.to))
  return make({ ...none, mode: 'EACH', cue, opening, conditions: inherit(command.conditions), exceptions: inherit(command.exceptions), deadline: command.deadline })
}
