import type { NormDraft, Range } from '../draft.js'
import { buildNorms } from './build-norm.js'
import { readClause } from './read-clause.js'
import { NOTHING } from './reading.js'
import type { Place } from './reading.js'
import { splitClauses } from './clauses.js'
import type { CueHit } from './clause.js'
import { confidenceOf } from './confidence.js'
import { splitPredicates } from './coordination.js'
import { durationOf } from './durations.js'
import type { LeadIn } from './lead-in.js'
import { trimJoin } from './point-words.js'
import { skipSpace } from './matcher.js'
import { readLead } from './read-lead.js'
import { readPredicate } from './read-predicate.js'
import { trimEnd } from './trim.js'
import type { Modified } from './modified.js'

/** The norms of one point: what it adds to its lead-in, and what follows in it after a semicolon with a cue of its own. */
export function buildPoint (place: Place, sentence: Range, above: LeadIn, cues: readonly CueHit[]): NormDraft[] {
  const { text, lexicon } = place
  const to = trimJoin(text, sentence.from, sentence.to)
  const own = ownClauses(place, { from: sentence.from, to }, cues)
  const end = own[0]?.from ?? to
  const cue = above.cue
  const norms: NormDraft[] = []
  if (cue !== null) norms.push(...pointNorms(place, { from: sentence.from, to: trimJoin(text, sentence.from, end) }, above, cue))
  let before = { ...NOTHING, bearer: above.bearer }
  for (const clause of own) {
    const reading = readClause({ text, lexicon, provision: place.provision }, clause, before)
    norms.push(...buildNorms(place, reading))
    before = { bearer: reading.parties.bearer ?? before.bearer, subject: reading.subject, lead: reading.lead }
  }
  return norms
}

/** Clauses after a semicolon: they stand on their own. */
function ownClauses ({ text, lexicon }: Place, range: Range, cues: readonly CueHit[]): ReturnType<typeof splitClauses> {
  const semicolon = text.indexOf(';', range.from)
  if (semicolon < 0 || semicolon >= range.to) return []
  const from = skipSpace(text, semicolon + 1)
  return splitClauses(text, lexicon, { from, to: range.to }, cues.filter(cue => cue.from >= from))
}

function pointNorms (place: Place, point: Range, above: LeadIn, cue: CueHit): NormDraft[] {
  const { text, lexicon } = place
  if (above.action !== null) return [finish(place, point, above, cue, above.action, timed(text, point, readPredicate(text, lexicon, point, true)))]
  const lead = leadEnd(place, point)
  const opening = readLead(text, lexicon, { from: point.from, to: lead })
  const predicate = readPredicate(text, lexicon, { from: lead, to: point.to }, true)
  const parts = splitList(text, predicate.rest)
  return parts.map((action, index) => {
    const mine = index === parts.length - 1 ? predicate : { conditions: [], exceptions: [], deadline: null }
    const modified = {
      conditions: [...opening.conditions, ...mine.conditions],
      exceptions: [...opening.exceptions, ...mine.exceptions],
      deadline: mine.deadline ?? opening.deadline
    }
    return finish(place, point, above, cue, { ...action, inherited: false }, modified)
  })
}

/** Points without a lead stay whole; `taking into account X, assists …` begins after its comma. */
function leadEnd ({ text, lexicon }: Place, point: Range): number {
  const opener = lexicon.modifiers.at(text, point.from, point.to)
  if (opener === null || opener.rule.emits.part === 'aside') return point.from
  const comma = text.indexOf(',', opener.to)
  if (comma < 0 || comma >= point.to) return point.from
  return skipSpace(text, comma + 1)
}

/** A point that only says when: `30 days after receiving an application, unless …`. */
function timed (text: string, point: Range, predicate: Modified): Omit<Modified, 'rest'> {
  const stop = [...predicate.conditions, ...predicate.exceptions].reduce((least, part) => Math.min(least, part.from), point.to)
  const range = { from: point.from, to: trimEnd(text, point.from, stop) }
  return { ...predicate, deadline: { ...range, inherited: false, duration: durationOf(text.slice(range.from, range.to)) } }
}

/** `Bribing officials, and taking bribes`: deeds that a list item joins. */
function splitList (text: string, action: Range): Range[] {
  const words = text.slice(action.from, action.to)
  if (/^[\p{L}]+ing\s/iu.test(words)) {
    const next = /,\s(?:and|or)\s(?=[\p{L}]+ing\s)/u.exec(words)
    if (next !== null) return [{ from: action.from, to: action.from + next.index }, { from: action.from + next.index + next[0].length, to: action.to }]
  }
  const joined = /\sand(?=\snot\s|,\s(?:where|if|when)\s[^,]{2,40},\s)/u.exec(words)
  if (joined !== null && joined.index > 2 && !/[([]/.test(words.slice(0, joined.index))) {
    const next = action.from + joined.index + 4
    const aside = /^,\s[^,]{2,60},\s/.exec(text.slice(next, action.to))
    return [{ from: action.from, to: action.from + joined.index }, { from: skipSpace(text, next + (aside?.[0].length ?? 0)), to: action.to }]
  }
  return splitPredicates(text, action)
}

function finish (place: Place, point: Range, above: LeadIn, cue: CueHit, action: NormDraft['action'], modified: Omit<Modified, 'rest'>): NormDraft {
  const negated = /^not\s/i.test(place.text.slice(action.from, action.to))
  const draft = {
    provision: place.provision,
    modality: negated && cue.rule.emits.modality === 'OBLIGATION' ? 'PROHIBITION' as const : cue.rule.emits.modality,
    rule: cue.rule.id,
    from: point.from,
    to: point.to,
    cue: { from: cue.from, to: cue.to, inherited: true },
    bearer: above.bearer === null ? null : { ...above.bearer, inherited: true },
    counterparty: above.counterparty === null ? null : { ...above.counterparty, inherited: true },
    target: above.bearer !== null || above.target === null ? null : { ...above.target, inherited: true },
    action,
    conditions: [...above.conditions, ...modified.conditions],
    exceptions: [...above.exceptions, ...modified.exceptions],
    deadline: modified.deadline ?? (above.deadline === null ? null : { ...above.deadline, inherited: true })
  }
  const opening = above.opening === null || above.action !== null ? {} : { opening: above.opening }
  const source = above.source === null ? {} : { source: above.source }
  return { ...draft, ...opening, ...source, confidence: confidenceOf(draft, cue.rule.emits.weight) }
}
