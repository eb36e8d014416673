import type { Range } from '../draft.js'
import { afterStatement } from './after-statement.js'
import { MAX_GAP } from './clause.js'
import type { Clause, CueHit } from './clause.js'
import { findSubject } from './find-subject.js'
import type { Lexicon } from './lexicon.js'
import { skipSpace } from './matcher.js'
import { governs, subordinators } from './subordinate.js'
import { hasFiniteVerb } from './word-class.js'

const COORDINATE = /;|—|,?\s(?:and|or|but|nor|so|then)(?=[\s,])|,?\sin which case(?=\s)/giu

/** Cuts a sentence into the clauses that its cues govern; cues inside relative and subordinate clauses govern nothing. */
export function splitClauses (text: string, lexicon: Lexicon, sentence: Range, hits: readonly CueHit[]): Clause[] {
  const clauses: Clause[] = []
  for (const cue of hits) {
    const previous = clauses.at(-1)
    if (cue.rule.emits.form === 'CONTROL' && !/^[\s*_"”]*(?:[\p{L}\p{N}“"‘]|:)/u.test(text.slice(cue.to, cue.to + 20))) continue
    const next = previous === undefined ? first(text, lexicon, sentence, cue) : coordinated(text, lexicon, previous, cue)
    if (next === null) continue
    if (previous !== undefined) previous.to = next.boundary
    clauses.push({ ...next.clause, to: sentence.to })
  }
  return clauses
}

interface Found { clause: Clause, boundary: number }

function first (text: string, lexicon: Lexicon, sentence: Range, cue: CueHit): Found | null {
  // `Should the buyer fail to pay, …`: an inverted condition.
  if (text.startsWith('Should', cue.from)) return null
  const from = afterStatement(text, lexicon, sentence.from, cue)
  const subjectFrom = findSubject(text, lexicon, from, cue)
  if (subjectFrom === null || !governs(text, subjectFrom, cue)) return null
  return { clause: { from, to: cue.to, cue, subjectFrom, shared: false }, boundary: sentence.from }
}

function coordinated (text: string, lexicon: Lexicon, previous: Clause, cue: CueHit): Found | null {
  const from = previous.cue.to
  if (cue.from - from > MAX_GAP) return null
  const gap = text.slice(from, cue.from)
  const last = [...gap.matchAll(COORDINATE)].at(-1)
  if (last === undefined) return afterComma(text, from, cue)
  const boundary = from + (last.index ?? 0)
  const start = skipSpace(text, boundary + last[0].length)
  const rest = text.slice(start, cue.from).trim()
  const strong = last[0].startsWith(';') || last[0].startsWith(',') || /but|case/.test(last[0])
  if (rest === '' || /^(?:,.*,|also|then|thereafter|again)$/su.test(rest)) {
    if (cue.rule.emits.form === 'COMMAND') return { clause: { from: start, to: cue.to, cue, subjectFrom: cue.from, shared: false }, boundary }
    return { clause: { from: start, to: cue.to, cue, subjectFrom: cue.from, shared: true }, boundary }
  }
  if (!strong && subordinators(gap.slice(0, last.index)).length > 0) return null
  const subjectFrom = findSubject(text, lexicon, start, cue)
  if (subjectFrom === null || !governs(text, subjectFrom, cue)) return null
  if (!strong && hasFiniteVerb(text.slice(subjectFrom, cue.from))) return null
  return { clause: { from: start, to: cue.to, cue, subjectFrom, shared: false }, boundary }
}

/** `…, don't accept it`: commands also stand after a mere comma. */
function afterComma (text: string, from: number, cue: CueHit): Found | null {
  if (cue.rule.emits.form !== 'COMMAND' || !/[,:–-]\s*$/.test(text.slice(from, cue.from))) return null
  return { clause: { from: cue.from, to: cue.to, cue, subjectFrom: cue.from, shared: false }, boundary: cue.from }
}
