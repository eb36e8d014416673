import type { ConditionDraft, ExceptionDraft, NormDraft, PartDraft, PartyDraft, ProvisionDraft, Range } from '../draft.js'
import { buildNorms, NOTHING, readClause } from './build-norm.js'
import type { Place, Reading } from './build-norm.js'
import { splitClauses } from './clauses.js'
import { findCommand } from './commands.js'
import type { CueHit } from './clauses.js'
import { skipSpace } from './matcher.js'
import { readLead, trimEnd } from './modifiers.js'
import type { Modified } from './modifiers.js'
import { isAgent, party, tidy } from './parties.js'
import { buildPoint } from './points.js'
import { beginsWithVerb } from './word-class.js'

/**
 * A sentence that opens a list. EACH: every point is a norm that takes modality, bearer and conditions from here.
 * WHOLE: the points are conditions or alternatives of one norm, which is in `norms`. OWN: the points speak for
 * themselves and take only the conditions.
 */
export interface LeadIn {
  mode: 'EACH' | 'WHOLE' | 'OWN'
  norms: NormDraft[]
  cue: CueHit | null
  bearer: PartyDraft | null
  counterparty: PartyDraft | null
  conditions: ConditionDraft[]
  exceptions: ExceptionDraft[]
  deadline: Modified['deadline']
  /** True where the lead-in ends with `that`: what the points say is its content, whoever they name. */
  content: boolean
  /** Where the points only say when: what is to be done. */
  action: PartDraft | null
  /** Words behind the cue that every point continues: `state` of `An entry must state:`. */
  opening: Range | null
  /** What forbids or requires: `Our policy` of `Our policy forbids:`. */
  source: Range | null
  /** Who or what the points are about, where nobody acts. */
  target: PartyDraft | null
  /** Lends its conditions to a norm of a point. */
  lend (norm: NormDraft): NormDraft
}

const STATES_NOTHING: ReadonlySet<string> = new Set(['EXAMPLE', 'QUESTION'])

/**
 * Children of each provision by its eId, and the top ones under the empty string. A quotation after a paragraph that ends
 * with a colon counts as its child: the paragraph is its lead-in. Worked examples are told apart: they state no norms.
 */
export function childrenOf (text: string, provisions: readonly ProvisionDraft[]): Map<string, ProvisionDraft[]> {
  const found = new Map<string, ProvisionDraft[]>()
  for (const provision of provisions) {
    if (STATES_NOTHING.has(provision.kind)) continue
    const before = found.get(provision.parent ?? '')?.at(-1)
    const quoted = provision.kind === 'CALLOUT' && before?.kind === 'PARAGRAPH' && before.ownTo >= before.to && /:\s*$/.test(text.slice(before.from, before.to))
    const key = quoted ? before.eId : provision.parent ?? ''
    const list = found.get(key)
    if (list === undefined) found.set(key, [provision])
    else list.push(provision)
  }
  return found
}

/** True where the last own sentence opens the list of the children. */
export function leadsIn (text: string, sentence: Range, children: readonly ProvisionDraft[]): boolean {
  const kind = children[0]?.kind
  if (kind === 'SECTION' || kind === 'ARTICLE' || kind === 'CHAPTER' || kind === 'PART' || kind === 'ANSWER') return false
  return /[:—–-][\s*_"”]*$/.test(text.slice(sentence.from, sentence.to)) || !/[.!?)\]"”]$/.test(text.slice(sentence.from, sentence.to))
}

const ONE_OF = /(?:one|any|all|either|some|at least one|each)?\s?(?:or more\s)?of the following(?:\s[\p{L}]+){0,3}\s(?:appl(?:y|ies)|(?:is|are) (?:met|satisfied|true|fulfilled)|exists?|occurs?)$/iu
const INSTANCE = /(?:such as|including|for example|e\.g\.|[^,]{40},\sinter alia)$/i
/** `…, and the following information:`: the lead-in says something of its own before it opens the list. */
const AND_FOLLOWING = /,?\s(?:and|as well as)\s(?:[^,;:]{0,60}\s)?(?:the|all of the) following(?:\s[^,;:]{0,60})?$/i
const WITHIN = /(?:within|not later than|no later than)$/i

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

function withCue (place: Place, reading: Reading, earlier: NormDraft[], children: readonly ProvisionDraft[], above: LeadIn | null): LeadIn {
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

const LIST_WORDS = /,?\s?(?:(?:all|any|each|one|some|either|both|at least one)\s(?:or more\s)?of\s)?(?:the\s)?(?:following|below)(?:\s[^,;:]{0,60})?$/i

/** What the lead-in says behind its cue, without the words that only announce the list. */
function openingOf (text: string, from: number, open: string): Range | null {
  const words = open.replace(LIST_WORDS, '').replace(/(?:^|\s)(?:either|both|also|only)?[\s,:—–-]*$/i, '')
  return words === '' ? null : { from, to: trimEnd(text, from, from + words.length) }
}

function beforeTheList (place: Place, reading: Reading, open: string): NormDraft[] {
  const match = AND_FOLLOWING.exec(open)
  if (match === null || match.index < 10) return []
  const to = reading.clause.cue.next + match.index
  const rest = { from: reading.predicate.rest.from, to }
  const keep = <T extends Range>(parts: readonly T[]): T[] => parts.filter(part => part.to <= to)
  return buildNorms(place, { ...reading, clause: { ...reading.clause, to }, predicate: { ...reading.predicate, rest, conditions: keep(reading.predicate.conditions), exceptions: keep(reading.predicate.exceptions) } })
}

const inherit = <T extends { inherited: boolean }>(parts: readonly T[]): T[] => parts.map(part => ({ ...part, inherited: true }))

function make (fields: Omit<LeadIn, 'lend'>): LeadIn {
  return {
    ...fields,
    lend: norm => ({ ...norm, conditions: [...fields.conditions, ...norm.conditions], exceptions: [...fields.exceptions, ...norm.exceptions] })
  }
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

/** The norm at the parent whose conditions are the points. */
function listed (place: Place, reading: Reading, children: readonly ProvisionDraft[], what: 'condition' | 'exception'): NormDraft[] {
  const norms = buildNorms(place, reading)
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm === undefined || last === undefined) return norms
  for (const child of children) {
    const range = pointWords(place.text, child)
    if (range.to <= range.from) continue
    if (what === 'condition') norm.conditions.push({ ...range, inherited: false, kind: norm.conditions.at(-1)?.kind ?? 'IF' })
    else norm.exceptions.push({ ...range, inherited: false, kind: norm.exceptions.at(-1)?.kind ?? 'EXCEPT' })
  }
  norm.to = Math.max(norm.to, trimEnd(place.text, norm.from, last.to))
  return norms
}

/** The norm at the parent whose action runs over its points. */
function spanning (place: Place, reading: Reading, children: readonly ProvisionDraft[]): NormDraft[] {
  const norms = buildNorms(place, reading)
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm === undefined || last === undefined) return norms
  norm.action.to = norm.to = Math.max(norm.to, trimEnd(place.text, norm.from, last.to))
  return norms
}

/** Words of a point without its number and the `; and` at its end. */
export function pointWords (text: string, point: ProvisionDraft): Range {
  let from = skipSpace(text, point.from)
  if (point.num !== null && text.startsWith(point.num, from)) from = skipSpace(text, from + point.num.length)
  return { from, to: trimJoin(text, from, point.to) }
}

/** End without the `; and` or `; or` that leads to the next point. */
export function trimJoin (text: string, from: number, to: number): number {
  const end = trimEnd(text, from, to)
  const join = /[;,]\s*(?:and|or|and\/or)$/.exec(text.slice(Math.max(from, end - 10), end))
  return join === null ? end : trimEnd(text, from, end - join[0].length)
}

function pointsHaveOwnCue ({ text, lexicon }: Place, children: readonly ProvisionDraft[]): boolean {
  let own = 0
  for (const child of children) {
    const range = pointWords(text, child)
    const to = Math.min(range.to, child.ownTo)
    const hits = lexicon.cues.find(text, range.from, to).filter((hit): hit is CueHit => hit.rule.emits.part === 'cue' && hit.rule.emits.form !== 'COMMAND')
    const clause = splitClauses(text, lexicon, { from: range.from, to }, hits)[0]
    const semicolon = text.indexOf(';', range.from)
    if (clause !== undefined && clause.cue.from > clause.subjectFrom && (semicolon < 0 || semicolon > clause.cue.from)) own++
  }
  return own * 2 > children.length
}

/** `either: (a) Union law; or (b) …`: things joined by `or`, not deeds. */
function isAlternative ({ text }: Place, open: string, children: readonly ProvisionDraft[]): boolean {
  if (INSTANCE.test(open)) return true
  const last = children.at(-2)
  if (last === undefined || !/[;,]\s*or\s*$/.test(text.slice(last.from, last.to))) return false
  if (open === '' || /^(?:either|only)$/i.test(open)) return false
  return !children.every(child => {
    const range = pointWords(text, child)
    return beginsWithVerb(text.slice(range.from, Math.min(range.to, range.from + 60)))
  })
}

/** `shall stipulate that the processor:` — the duties of the points are the processor's. */
function contentBearer ({ text }: Place, { clause }: Reading): PartyDraft | null {
  const open = text.slice(clause.cue.next, clause.to)
  const match = /\bthat\s+((?:the|each|every|an|a|any|its|their|all)\s[^,:]{2,60})[\s:,—–-]*$/i.exec(open)
  if (match?.[1] === undefined || !isAgent(match[1].trim())) return null
  const from = clause.cue.next + match.index + match[0].indexOf(match[1])
  return party({ from, to: trimEnd(text, from, from + match[1].length) })
}

/** `harassment based on:`, `gifts such as:`: what follows only says which. */
const DANGLES = /\s(?:on|of|to|by|with|for|from|in|including|include|includes|such as)[\s:—–-]*$/i

/** The last norm of a point stretched over the points below it. */
function spread (norms: NormDraft[], text: string, children: readonly ProvisionDraft[]): NormDraft[] {
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm !== undefined && last !== undefined) norm.action.to = norm.to = Math.max(norm.to, trimEnd(text, norm.from, last.to))
  return norms
}

/** `Don't`, `Not ok:`: a heading or paragraph that says nothing but what its points are. */
function listCue ({ text, lexicon }: Place, range: Range): CueHit | null {
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
  const from = place.text.indexOf(section.heading, section.from)
  if (from < 0 || from >= section.ownTo) return null
  const cue = listCue(place, { from, to: from + section.heading.length })
  return cue === null ? null : make({ mode: 'EACH', norms: [], cue, bearer: null, counterparty: null, conditions: [], exceptions: [], deadline: null, action: null, opening: null, source: null, target: null, content: false })
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

/** No clause: a mere condition (`With regard to X:`), or a cue at the end (`things that aren't ok:`). */
function withoutCue (place: Place, sentence: Range, cues: readonly CueHit[], children: readonly ProvisionDraft[], above: LeadIn | null): LeadIn {
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
