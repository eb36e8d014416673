import type { Range } from '../draft.js'
import { splitPredicates } from './coordination.js'
import { skipSpace } from './matcher.js'
import type { Modified } from './modified.js'
import type { Reading } from './reading.js'
import { tidy } from './subject.js'

/** `No employee may …`, `Neither party shall …`: the subject denies. */
export const denies = (text: string, subject: Range): boolean =>
  /^[^\p{L}]*(?:(?:and|but|that|means|not only)\s)*(?:no|neither|nobody|no one|nothing|none)(?![\p{L}])/iu.test(text.slice(subject.from, subject.to))

export interface Action { action: Range, modified: Omit<Modified, 'rest'> }

export function actionsOf (text: string, reading: Reading): Action[] {
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
