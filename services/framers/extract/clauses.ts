import type { Range } from '../draft.js'
import type { Lexicon, RuleOf } from './lexicon.js'
import { skipSpace } from './matcher.js'
import type { Hit } from './matcher.js'
import { actsItself, hasFiniteVerb } from './word-class.js'

export type CueHit = Hit<RuleOf<'cue'>>

/** A stretch of a sentence that one cue governs: `[lead] [subject] cue predicate`. */
export interface Clause extends Range {
  cue: CueHit
  /** Where the subject begins; what stands before it are conditions and asides. Equal to `cue.from`: no subject of its own. */
  subjectFrom: number
  /** True where the subject is that of the clause before: `… and shall …`. */
  shared: boolean
}

/** Longest stretch between two cues that is searched for a boundary. */
const MAX_GAP = 1_500

const SUBORDINATE = /(?<![\p{L}])(?:that|which|who|whom|whose|where|when|whenever|if|unless|whether|because|whereby|until|provided\sthat|except|insofar)(?![\p{L}])/giu
const COORDINATE = /;|—|,?\s(?:and|or|but|nor|so|then)(?=[\s,])|,?\sin which case(?=\s)/giu
const NOT_A_SUBJECT = /^(?:and|or|nor|but|including|such as|which|that|who|whom|whose|where|when|if|unless|in particular|as well as|provided|except|to|of|with|by|for|in|on|at|from|under|as|not|inter alia|e\.g\.|i\.e\.)(?![\p{L}])/iu
const OPENS_LEAD = /^(?:in|on|at|for|with|by|under|as|to|from|upon|following|given|despite|since|because|although|though|while|during|within|after|before|until|prior|so|also|however|therefore|thus|further|moreover|finally|additionally|then|first|second|third|next|likewise|similarly|going|generally|basically|once|when|where|if|unless|except|notwithstanding|subject|without|pursuant|insofar|provided|taking|having|regardless|accordingly|consequently|furthermore|only|whenever|wherever|including|it is|[\p{L}]{3,15}ly,)(?![\p{L}])/iu
const CONTENT = /(?:ensure|means?|states?|explains?|mind|note|provides?|stipulates?|remember|recogni[sz]es?|understand|confirms?|acknowledges?|agrees?|believes?|stresses|emphasi[sz]es?|is|sure)\s(?:also\s)?that\s+(?=\p{L})/giu

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

/** `An honest suspicion is enough; you need not …`: a statement of its own before the cue's clause is no part of it. */
function afterStatement (text: string, lexicon: Lexicon, from: number, cue: CueHit): number {
  const words = text.slice(from, cue.from)
  if (words.length > MAX_GAP || (cue.rule.emits.form === 'PREDICATE' && !words.includes(';'))) return from
  const joins = [...words.matchAll(/;\s+(?:(?:and|but|or|so)\s)?|,\s(?:and|but|so|yet)\s/gi)]
  for (const join of joins.toReversed()) {
    const before = words.slice(0, join.index)
    const after = from + join.index + join[0].length
    if (brackets(before) !== 0 || after >= cue.from) continue
    if (OPENS_LEAD.test(before) || lexicon.modifiers.at(text, from, cue.from) !== null || !hasFiniteVerb(before)) continue
    const subject = text.slice(after, cue.from)
    if (join[0].startsWith(',') && (subordinators(before).length > 0 || NOT_A_SUBJECT.test(subject) || /,/.test(subject))) continue
    return skipSpace(text, after)
  }
  return from
}

const brackets = (words: string): number => (words.match(/[([]/g)?.length ?? 0) - (words.match(/[)\]]/g)?.length ?? 0)

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

/** Subordinating words; `That contract …` at the very start only points. */
const subordinators = (words: string): RegExpMatchArray[] => [...words.matchAll(SUBORDINATE)].filter(match => match.index !== 0 || !/^that\s/i.test(words))

/** True where the cue belongs to this subject and not to a clause inside it: `information that may be requested`. */
function governs (text: string, subjectFrom: number, cue: CueHit): boolean {
  const subject = text.slice(subjectFrom, cue.from)
  const last = subordinators(subject).at(-1)
  if (last === undefined) return true
  const tail = subject.slice((last.index ?? 0) + last[0].length)
  if (/^[^,]*,[^,]*$/s.test(tail) && /^(?:where|when|if|unless)$/i.test(last[0]) && /,\s*$/.test(tail)) return true
  return hasFiniteVerb(tail) || actsItself(last[0], tail.trim())
}

/** First position of the subject of a cue, or null where the cue stands inside an opening condition. */
function findSubject (text: string, lexicon: Lexicon, from: number, cue: CueHit): number | null {
  const start = skipConjunctions(text, skipQuotes(text, from))
  if (start >= cue.from) return cue.from
  const words = withoutAside(text.slice(start, cue.from))
  if (cue.rule.emits.form === 'COMMAND') return commandStart(words, cue)
  const plain = SHORT_LEAD.exec(words)
  if (plain !== null && !/^[\s,]*$/.test(words.slice(plain[0].length))) return findSubject(text, lexicon, start + plain[0].length, cue)
  const opens = OPENS_LEAD.test(words) || lexicon.modifiers.at(text, start, cue.from) !== null || lexicon.deadlines.at(text, start, cue.from) !== null
  if (!opens) {
    const content = contentStart(words)
    return content === null ? start : start + content
  }
  for (let comma = words.lastIndexOf(','); comma >= 0; comma = words.lastIndexOf(',', comma - 1)) {
    const at = skipSpace(text, start + comma + 1)
    const rest = text.slice(at, start + words.length)
    if (rest.trim() === '') continue
    if (/^then\s/.test(rest)) return skipSpace(text, at + 4)
    if (!NOT_A_SUBJECT.test(rest)) return at
    if (comma === 0) break
  }
  return pronounStart(text, start, words) ?? withoutComma(text, start, words)
}

/** `in that case you must`: leads that need no comma. */
const SHORT_LEAD = /^(?:(?:it is|the parties) (?:(?:hereby|further|expressly|mutually|also) )*(?:understood|agreed|acknowledged?|agree|acknowledges|recogni[sz]ed?|expected|essential|required|confirm(?:ed)?)(?: and (?:agreed|understood|agree|acknowledged?))? that|in (?:that|this|such a|either|any) (?:case|event)|in (?:such|these|those|both|all) cases|in addition|otherwise|to that end|for this purpose|from time to time|at all times|until then|after that|before that)(?![\p{L}]),?\s+/iu

/** `explains that the bank must`: the cue belongs to what is said. `A person who believes that X has happened must`: it does not. */
function contentStart (words: string): number | null {
  const content = [...words.matchAll(CONTENT)].at(-1)
  if (content === undefined) return null
  const at = content.index + content[0].length
  return subordinators(words.slice(0, content.index)).length > 0 && hasFiniteVerb(words.slice(at)) ? null : at
}

/** `At the end of the term you must …`: a pronoun right before the cue is the subject, whatever opened the sentence. */
function pronounStart (text: string, start: number, words: string): number | null {
  const match = /\s(you|we|they|he|she)\s*$/i.exec(words)
  if (match === null || /(?:^|\s)(?:that|which|whether|who|whom|whose|if|where|when|what|unless|until|before|after|because|while|once|and|or)$/i.test(words.slice(0, match.index))) return null
  if (/^(?:if|when|where|unless|once|while|because|since|although|though|whenever|as)\s/i.test(words) && !hasFiniteVerb(words.slice(0, match.index))) return null
  return skipSpace(text, start + match.index)
}

/** `If the application remains incomplete the creditor shall …`: the last noun phrase with a determiner, after a finite verb. */
function withoutComma (text: string, start: number, words: string): number | null {
  const last = [...words.matchAll(/\s(?:the|a|an|you|we|any|each|they|it|such)(?=\s)/gi)].at(-1)
  if (last === undefined || last.index === 0 || /(?:^|\s)(?:that|which|whether|who|whom|whose|if|where|when)$/i.test(words.slice(0, last.index))) return null
  return hasFiniteVerb(words.slice(0, last.index)) ? skipSpace(text, start + last.index) : null
}

/** `the controller, taking account of the cost, shall`: words between commas right before the cue are no subject. */
function withoutAside (words: string): string {
  const aside = /,\s[^,]{2,200},\s*$/.exec(words)
  return aside === null || aside.index < 3 ? words : words.slice(0, aside.index)
}

const skipConjunctions = (text: string, from: number): number => {
  const word = /^(?:and|but|so|or|then)(?:,)?\s+/i.exec(text.slice(from, from + 8))
  return word === null ? from : from + word[0].length
}

function commandStart (words: string, cue: CueHit): number | null {
  if (cue.rule.id.startsWith('cue.it-is') || cue.rule.id === 'cue.please') return cue.from
  return /(?:[,;:—–(”"]|\b(?:and|or|but|so|then|please|also|just|,))\s*$/i.test(words) ? cue.from : null
}

const skipQuotes = (text: string, from: number): number => {
  let at = skipSpace(text, from)
  while (/[“"'‘([*_>•\-–—\p{So}\p{Emoji_Presentation}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 32))) {
    at = skipSpace(text, at + String.fromCodePoint(text.codePointAt(at) ?? 32).length)
  }
  return at
}
