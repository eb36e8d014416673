import type { PartyDraft, Range } from '../draft.js'
import type { Clause } from './clause.js'
import type { Modified } from './modified.js'
import { party } from './counterparty.js'
import { readSubject } from './parties.js'
import type { Parties } from './parties.js'
import { readLead } from './read-lead.js'
import { readPredicate } from './read-predicate.js'
import { NOTHING } from './reading.js'
import type { Inherited, Place, Reading } from './reading.js'
import { splitRelative, tidy } from './subject.js'

/** Takes one clause apart: lead, subject, predicate. */
export function readClause (place: Place, clause: Clause, before: Inherited): Reading {
  const { text, lexicon } = place
  const { form, modality } = clause.cue.rule.emits
  const lead = clause.shared
    ? before.lead
    : readLead(text, lexicon, { from: clause.from, to: form === 'COMMAND' ? clause.cue.from : clause.subjectFrom })
  const own = { from: clause.subjectFrom, to: clause.cue.from }
  const subject = clause.shared && before.subject !== null ? before.subject : own
  const aside = clause.shared ? NOTHING.lead : readAside(place, own)
  const predicate = readPredicate(text, lexicon, { from: clause.cue.next, to: quotedFrom(text, clause) }, modality !== 'CONSTITUTIVE')
  return { clause, subject, lead: join(lead, aside), predicate, parties: readParties(place, clause, subject, predicate, before) }
}

/** `the controller, taking account of the cost, shall`: what stands between commas right before the cue. */
function readAside ({ text, lexicon }: Place, subject: Range): Omit<Modified, 'rest'> {
  const aside = /,\s([^,]{2,200}),\s*$/.exec(text.slice(subject.from, subject.to))
  if (aside?.[1] === undefined) return NOTHING.lead
  const from = subject.from + aside.index + aside[0].indexOf(aside[1])
  return readLead(text, lexicon, { from, to: from + aside[1].length })
}

const join = (one: Omit<Modified, 'rest'>, other: Omit<Modified, 'rest'>): Omit<Modified, 'rest'> => ({
  conditions: [...one.conditions, ...other.conditions],
  exceptions: [...one.exceptions, ...other.exceptions],
  deadline: one.deadline ?? other.deadline
})

/** `shall provide a notice similar to the following: The Act prohibits …`: what is quoted is no part of the action. */
function quotedFrom (text: string, clause: Clause): number {
  const colon = /:\s+(?=[\p{Lu}“"])/u.exec(text.slice(clause.cue.next, clause.to))
  return colon === null || colon.index < 10 ? clause.to : clause.cue.next + colon.index
}

function readParties ({ text }: Place, clause: Clause, subject: Range, predicate: Modified, before: Inherited): Parties {
  const none: Parties = { bearer: null, counterparty: null, target: null, narrowing: null }
  const { form } = clause.cue.rule.emits
  if (form === 'COMMAND' || form === 'PREDICATE') return none
  if (form === 'CONTROL') return { ...none, bearer: controlled(text, predicate.rest) }
  if (form === 'EFFECT') {
    const { core, narrowing } = splitRelative(text, tidy(text, subject))
    return core.to > core.from ? { ...none, bearer: { ...party(core), inherited: clause.shared }, narrowing } : none
  }
  const parties = readSubject(text, subject, predicate.rest, before.bearer)
  if (clause.shared && parties.bearer !== null) parties.bearer.inherited = true
  if (clause.shared && parties.target !== null) parties.target.inherited = true
  return parties
}

/** `requires our partners to commit`, `prohibits employees from smoking`: who stands between the cue and `to` or `from`. */
function controlled (text: string, rest: Range): PartyDraft | null {
  const match = /^(.{2,80}?)\s(?:to|from)\s/su.exec(text.slice(rest.from, Math.min(rest.to, rest.from + 120)))
  if (match?.[1] === undefined || /ing(?:\s|$)/.test(match[1]) || /[,;]/.test(match[1])) return null
  return party({ from: rest.from, to: rest.from + match[1].length })
}
