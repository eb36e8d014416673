import nlp from 'compromise/two'

/** Longest phrase that is handed to compromise, in UTF-16 units; it needs quadratic time for very long ones. */
const MAX_PHRASE = 400

/** A word that is a finite verb wherever it stands: spares the tagger in most sentences. */
const SURE = /(?<![\p{L}])(?:is|are|was|were|has|have|had|does|do|did|will|would|requires?|provides?|relates?|concerns?|includes?|applies|makes?|takes?|remains?|wishes|intends|fails?|submitted|exceeded|constitutes?|furnishes|becomes?|receives?|holds?|offers?|carries)(?![\p{L}])/iu
const FINITE = nlp.parseMatch('(#PresentTense|#PastTense|#Copula)')
const NOT_FINITE = nlp.parseMatch('(#Gerund|#Infinitive)')
const BASE_FORM = nlp.parseMatch('^(#Infinitive|#Imperative)')
const VERBISH = /(?:s|ed|es)(?![\p{L}])/u

/** True where the phrase has a finite verb of its own. Rules decide the plain cases, compromise the others. */
export function hasFiniteVerb (phrase: string): boolean {
  if (SURE.test(phrase)) return true
  if (!VERBISH.test(phrase)) return false
  const short = phrase.slice(-MAX_PHRASE)
  return nlp(short).match(FINITE).not(NOT_FINITE).found
}

/** True where the first word is a verb in its base form: `notify the authority`, `keep records`. */
export function beginsWithVerb (phrase: string): boolean {
  const words = /^[\p{L}'’-]+(?:\s+\S+){0,5}/u.exec(phrase)?.[0]
  if (words === undefined) return false
  return nlp(words.charAt(0).toLowerCase() + words.slice(1)).has(BASE_FORM)
}

/** `employees who attend a meeting`: the relative word is itself the subject, so that the first verb is its own. */
export function actsItself (relative: string, tail: string): boolean {
  if (!/\s/.test(tail) || /^(?:the|a|an|any|each|every|no|its|their|our|your|this|these|those|such|you|we|they|it|he|she|I)\s/i.test(tail)) return false
  if (/^who$/i.test(relative)) return !/^[\p{L}]+ly$/u.test(tail)
  return /^(?:that|which)$/i.test(relative) && beginsWithVerb(tail)
}
