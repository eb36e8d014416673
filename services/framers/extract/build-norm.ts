import type { NormDraft, Range } from '../draft.js'
import { actionsOf, denies } from './actions.js'
import { confidenceOf } from './confidence.js'
import { skipSpace } from './matcher.js'
import type { Modified } from './modified.js'
import type { Place, Reading } from './reading.js'
import { trimEnd } from './trim.js'

const DENIED: ReadonlySet<string> = new Set(['OBLIGATION', 'PERMISSION', 'RECOMMENDATION', 'RIGHT'])

function modalityOf (text: string, reading: Reading): NormDraft['modality'] {
  const { modality } = reading.clause.cue.rule.emits
  return DENIED.has(modality) && denies(text, reading.subject) ? 'PROHIBITION' : modality
}

/** The norms of a clause: one for each predicate that it coordinates. */
export function buildNorms (place: Place, reading: Reading): NormDraft[] {
  const actions = actionsOf(place.text, reading)
  return actions.map(({ action, modified }) => finish(place, reading, action, modified))
}

function finish (place: Place, reading: Reading, action: Range, modified: Omit<Modified, 'rest'>): NormDraft {
  const { clause, lead, parties } = reading
  const narrowing = parties.narrowing === null ? [] : [parties.narrowing]
  const mark = <T extends { inherited: boolean }>(parts: T[]): T[] => clause.shared ? parts.map(part => ({ ...part, inherited: true })) : parts
  const from = skipSpace(place.text, clause.from)
  const draft = {
    provision: place.provision,
    modality: modalityOf(place.text, reading),
    rule: clause.cue.rule.id,
    from: Math.min(from, action.from),
    to: Math.max(trimEnd(place.text, from, clause.to), action.to),
    cue: { from: clause.cue.from, to: clause.cue.to, inherited: false },
    bearer: parties.bearer,
    counterparty: parties.counterparty,
    target: parties.target,
    action: { ...action, inherited: false },
    conditions: [...mark(lead.conditions), ...narrowing, ...modified.conditions],
    exceptions: [...mark(lead.exceptions), ...modified.exceptions],
    deadline: modified.deadline ?? lead.deadline
  }
  return { ...draft, confidence: confidenceOf(draft, clause.cue.rule.emits.weight) }
}
