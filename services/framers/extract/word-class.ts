import { createRequire } from 'node:module'
import type Nlp from 'compromise/two'

type Matched = ReturnType<typeof Nlp.parseMatch>
interface Tagger { nlp: typeof Nlp, finite: Matched, notFinite: Matched, base: Matched }
let loaded: Tagger | null = null

/** compromise with its matches compiled. It is large, and many documents need no tagger: loaded at the first phrase that does. */
function tagger (): Tagger {
  if (loaded !== null) return loaded
  const nlp = createRequire(import.meta.url)('compromise/two') as typeof Nlp
  loaded = {
    nlp,
    finite: nlp.parseMatch('(#PresentTense|#PastTense|#Copula)'),
    notFinite: nlp.parseMatch('(#Gerund|#Infinitive)'),
    base: nlp.parseMatch('^(#Infinitive|#Imperative)')
  }
  return loaded
}

/** Longest phrase that is handed to compromise, in UTF-16 units; it needs quadratic time for very long ones. */
const MAX_PHRASE = 400

/** A word that is a finite verb wherever it stands: spares the tagger in most sentences. */
const SURE = /(?<![\p{L}])(?:is|are|was|were|has|have|had|does|do|did|will|would|requires?|provides?|relates?|concerns?|includes?|applies|makes?|takes?|remains?|wishes|intends|fails?|submitted|exceeded|constitutes?|furnishes|becomes?|receives?|holds?|offers?|carries)(?![\p{L}])/iu
const VERBISH = /(?:s|ed|es)(?![\p{L}])/u

/** True where the phrase has a finite verb of its own. Rules decide the plain cases, compromise the others. */
export function hasFiniteVerb (phrase: string): boolean {
  if (SURE.test(phrase)) return true
  if (!VERBISH.test(phrase)) return false
  const short = phrase.slice(-MAX_PHRASE)
  const { nlp, finite, notFinite } = tagger()
  return nlp(short).match(finite).not(notFinite).found
}

/** First words that are no verb in its base form, whatever follows: spares the tagger. */
const NO_BASE = /^(?:the|a|an|any|all|each|every|such|its|their|his|her|your|our|my|it|they|he|she|you|we|i|this|that|these|those|which|who|where|when|if|of|in|on|by|at|with|without|from|under|or|and|other|another|not|no|is|are|was|were|has|had|may|must|shall|will|can|should|would|one|two|three|both|either|neither|.*(?:tions?|ness|ity|ities|[^su]s|[^eg]ed|[^rs]ing|ly))$/iu

/** True where the first word is a verb in its base form: `notify the authority`, `keep records`. */
export function beginsWithVerb (phrase: string): boolean {
  const words = /^[\p{L}'’-]+(?:\s+\S+){0,5}/u.exec(phrase)?.[0]
  if (words === undefined || NO_BASE.test(/^[^\s]+/.exec(words)?.[0] ?? '')) return false
  const { nlp, base } = tagger()
  return nlp(words.charAt(0).toLowerCase() + words.slice(1)).has(base)
}

/** `employees who attend a meeting`: the relative word is itself the subject, so that the first verb is its own. */
export function actsItself (relative: string, tail: string): boolean {
  if (!/\s/.test(tail) || /^(?:the|a|an|any|each|every|no|its|their|our|your|this|these|those|such|you|we|they|it|he|she|I)\s/i.test(tail)) return false
  if (/^who$/i.test(relative)) return !/^[\p{L}]+ly$/u.test(tail)
  return /^(?:that|which)$/i.test(relative) && beginsWithVerb(tail)
}
