import type { NormDraft, PartyDraft, Range } from '../draft.js'
import type { Clause } from './clauses.js'
import { confidenceOf } from './confidence.js'
import { splitPredicates } from './coordination.js'
import type { Lexicon } from './lexicon.js'
import { readLead, readPredicate, trimEnd } from './modifiers.js'
import type { Modified } from './modifiers.js'
import { party, readSubject, splitRelative, tidy } from './parties.js'
import type { Parties } from './parties.js'
import { skipSpace } from './matcher.js'

/** What a clause takes over from the clause before it. */
export interface Inherited { bearer: PartyDraft | null, subject: Range | null, lead: Omit<Modified, 'rest'> }
export const NOTHING: Inherited = { bearer: null, subject: null, lead: { conditions: [], exceptions: [], deadline: null } }

/** Where the words stand: the document's text, its rules, and the provision. */
export interface Place { text: string, lexicon: Lexicon, provision: string }

/** A clause taken apart, before it becomes one or more norms. */
export interface Reading { clause: Clause, subject: Range, lead: Omit<Modified, 'rest'>, predicate: Modified, parties: Parties }

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

/** `No employee may …`, `Neither party shall …`: the subject denies. */
const denies = (text: string, subject: Range): boolean =>
  /^[^\p{L}]*(?:(?:and|but|that|means|not only)\s)*(?:no|neither|nobody|no one|nothing|none)(?![\p{L}])/iu.test(text.slice(subject.from, subject.to))

const DENIED: ReadonlySet<string> = new Set(['OBLIGATION', 'PERMISSION', 'RECOMMENDATION', 'RIGHT'])

function modalityOf (text: string, reading: Reading): NormDraft['modality'] {
  const { modality } = reading.clause.cue.rule.emits
  return DENIED.has(modality) && denies(text, reading.subject) ? 'PROHIBITION' : modality
}

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

/** The norms of a clause: one for each predicate that it coordinates. */
export function buildNorms (place: Place, reading: Reading): NormDraft[] {
  const actions = actionsOf(place.text, reading)
  return actions.map(({ action, modified }) => finish(place, reading, action, modified))
}

interface Action { action: Range, modified: Omit<Modified, 'rest'> }

function actionsOf (text: string, reading: Reading): Action[] {
  const { clause, predicate, parties } = reading
  const { form } = clause.cue.rule.emits
  const { rest, ...modified } = predicate
  if (form === 'PREDICATE') {
    const said = saidBefore(text, reading)
    if (said === null) return [{ action: predicateAction(text, reading), modified }]
    reading.lead = { ...reading.lead, conditions: reading.lead.conditions.slice(0, -1) }
    return [{ action: said, modified }]
  }
  if (form === 'CONTROL' && parties.bearer !== null) {
    const word = /^\s*(?:to|from)\s+/.exec(text.slice(parties.bearer.to, rest.to))
    return [{ action: { from: parties.bearer.to + (word?.[0].length ?? 0), to: rest.to }, modified }]
  }
  if (form === 'EFFECT') return [{ action: rest, modified }]
  return splitPredicates(text, rest).map((action, index, all) => ({ action, modified: within(modified, action, index, all) }))
}

/** Modifiers inside one of several predicates belong to it; those outside belong to the last, and to all where they close the sentence. */
function within (modified: Omit<Modified, 'rest'>, action: Range, index: number, all: readonly Range[]): Omit<Modified, 'rest'> {
  if (all.length === 1) return modified
  const upTo = all[index + 1]?.from ?? Infinity
  const keep = (part: Range): boolean => index === all.length - 1
    ? part.from >= action.from || part.from < (all[0]?.from ?? 0)
    : (part.from < upTo && part.from >= action.from) || part.from < (all[0]?.from ?? 0)
  return {
    conditions: modified.conditions.filter(keep),
    exceptions: modified.exceptions.filter(keep),
    deadline: modified.deadline !== null && keep(modified.deadline) ? modified.deadline : null
  }
}

/** `If you pull strings, it isn't ok`: a pronoun stands for the condition, which is what is allowed or not. */
function saidBefore (text: string, { subject, predicate, lead }: Reading): Range | null {
  const range = tidy(text, subject)
  const condition = lead.conditions.at(-1)
  if (condition === undefined || predicate.rest.to - predicate.rest.from > 1 || !/^(?:it|this|that)?$/i.test(text.slice(range.from, range.to))) return null
  const from = skipSpace(text, condition.from + (/^\p{L}+/u.exec(text.slice(condition.from, condition.to))?.[0].length ?? 0))
  return from < condition.to ? { from, to: condition.to } : null
}

/** `bribery is not permitted in connection with …`: the whole clause; `notification is not required`: its subject. */
function predicateAction (text: string, { clause, subject, predicate }: Reading): Range {
  const range = tidy(text, subject)
  const { rest } = predicate
  const goesOn = rest.to - rest.from > 1
  if (range.to <= range.from || /^(?:it|this|that|there)$/i.test(text.slice(range.from, range.to))) {
    return goesOn ? rest : { from: clause.cue.from, to: clause.cue.to }
  }
  return goesOn || denies(text, subject) ? { from: range.from, to: Math.max(rest.to, clause.cue.to) } : range
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
