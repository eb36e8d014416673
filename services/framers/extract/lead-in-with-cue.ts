import type { NormDraft, PartyDraft, ProvisionDraft, Range } from '../draft.js'
import { isAgent } from './agents.js'
import { buildNorms } from './build-norm.js'
import { party } from './counterparty.js'
import { inherit, make, openingOf } from './lead-in.js'
import type { LeadIn } from './lead-in.js'
import { listed, spanning } from './list-norms.js'
import { isAlternative, pointsHaveOwnCue } from './list-points.js'
import type { Place, Reading } from './reading.js'
import { tidy } from './subject.js'
import { trimEnd } from './trim.js'

const ONE_OF = /(?:one|any|all|either|some|at least one|each)?\s?(?:or more\s)?of the following(?:\s[\p{L}]+){0,3}\s(?:appl(?:y|ies)|(?:is|are) (?:met|satisfied|true|fulfilled)|exists?|occurs?)$/iu

/** `…, and the following information:`: the lead-in says something of its own before it opens the list. */
const AND_FOLLOWING = /,?\s(?:and|as well as)\s(?:[^,;:]{0,60}\s)?(?:the|all of the) following(?:\s[^,;:]{0,60})?$/i

const WITHIN = /(?:within|not later than|no later than)$/i

export function withCue (place: Place, reading: Reading, earlier: NormDraft[], children: readonly ProvisionDraft[], above: LeadIn | null): LeadIn {
  const { text } = place
  const { clause, predicate, lead, parties } = reading
  const open = text.slice(clause.cue.next, trimEnd(text, clause.cue.next, clause.to))
  const base = {
    cue: clause.cue,
    bearer: parties.bearer,
    counterparty: parties.counterparty,
    conditions: inherit([...(above?.conditions ?? []), ...lead.conditions, ...(parties.narrowing === null ? [] : [parties.narrowing])]),
    exceptions: inherit([...(above?.exceptions ?? []), ...lead.exceptions]),
    deadline: lead.deadline ?? predicate.deadline,
    action: null,
    opening: openingOf(place.text, clause.cue.next, open),
    source: clause.cue.rule.emits.form === 'CONTROL' && reading.subject.to > reading.subject.from ? tidy(text, reading.subject) : null,
    target: parties.target,
    content: /\bthat\b[^,]{0,60}$/.test(open)
  }
  const last = closing(reading)
  if (last?.what === 'exception' && /that$/i.test(open)) {
    predicate.exceptions.pop()
    return make({ ...base, mode: 'OWN', norms: [...earlier, ...buildNorms(place, reading)] })
  }
  const whole = last !== null && isOpen(text.slice(last.part.from, last.part.to))
  if (last !== null && !whole && pointsHaveOwnCue(place, children)) {
    return make({ ...base, conditions: [...base.conditions, ...inherit(predicate.conditions)], exceptions: [...base.exceptions, ...inherit(predicate.exceptions)], mode: 'OWN', norms: earlier })
  }
  if (last !== null || ONE_OF.test(open)) return make({ ...base, mode: 'WHOLE', norms: [...earlier, ...listed(place, reading, children, last?.what ?? 'condition')] })
  if (WITHIN.test(open)) {
    const action = { from: clause.cue.next, to: trimEnd(text, clause.cue.next, clause.cue.next + open.search(WITHIN)), inherited: true }
    return make({ ...base, opening: null, mode: 'EACH', norms: earlier, action })
  }
  if (pointsHaveOwnCue(place, children) && !base.content) {
    const complete = !/following|below/i.test(open) && open.split(/\s+/).length > 3
    return make({ ...base, mode: 'OWN', norms: complete ? [...earlier, ...buildNorms(place, reading)] : earlier })
  }
  if (isAlternative(place, open, children)) return make({ ...base, mode: 'WHOLE', norms: [...earlier, ...spanning(place, reading, children)] })
  return make({ ...base, bearer: contentBearer(place, reading) ?? base.bearer, conditions: [...base.conditions, ...inherit(predicate.conditions)], exceptions: [...base.exceptions, ...inherit(predicate.exceptions)], mode: 'EACH', norms: [...earlier, ...beforeTheList(place, reading, open)] })
}

function beforeTheList (place: Place, reading: Reading, open: string): NormDraft[] {
  const match = AND_FOLLOWING.exec(open)
  if (match === null || match.index < 10) return []
  const to = reading.clause.cue.next + match.index
  const rest = { from: reading.predicate.rest.from, to }
  const keep = <T extends Range>(parts: readonly T[]): T[] => parts.filter(part => part.to <= to)
  return buildNorms(place, { ...reading, clause: { ...reading.clause, to }, predicate: { ...reading.predicate, rest, conditions: keep(reading.predicate.conditions), exceptions: keep(reading.predicate.exceptions) } })
}

/** True for a modifier that the points must complete: `if`, `where the decision`, `to the extent that processing is necessary`. */
const isOpen = (words: string): boolean => /following|[—:]/i.test(words) || words.split(/\s+/).length <= 8

/** The condition or exception with which the lead-in ends, so that the points complete it. */
function closing ({ clause, predicate }: Reading): { what: 'condition' | 'exception', part: Range } | null {
  const ends = (part: Range): boolean => part.to >= clause.to - 2
  const condition = predicate.conditions.findLast(ends)
  if (condition !== undefined) return { what: 'condition', part: condition }
  const exception = predicate.exceptions.findLast(ends)
  return exception === undefined ? null : { what: 'exception', part: exception }
}

/** `shall stipulate that the processor:` — the duties of the points are the processor's. */
function contentBearer ({ text }: Place, { clause }: Reading): PartyDraft | null {
  const open = text.slice(clause.cue.next, clause.to)
  const match = /\bthat\s+((?:the|each|every|an|a|any|its|their|all)\s[^,:]{2,60})[\s:,—–-]*$/i.exec(open)
  if (match?.[1] === undefined || !isAgent(match[1].trim())) return null
  const from = clause.cue.next + match.index + match[0].indexOf(match[1])
  return party({ from, to: trimEnd(text, from, from + match[1].length) })
}
