import type { CueHit } from './clause.js'
import type { Lexicon } from './lexicon.js'
import { skipSpace } from './matcher.js'
import { subordinators } from './subordinate.js'
import { hasFiniteVerb } from './word-class.js'

export const NOT_A_SUBJECT = /^(?:and|or|nor|but|including|such as|which|that|who|whom|whose|where|when|if|unless|in particular|as well as|provided|except|to|of|with|by|for|in|on|at|from|under|as|not|inter alia|e\.g\.|i\.e\.)(?![\p{L}])/iu
export const OPENS_LEAD = /^(?:in|on|at|for|with|by|under|as|to|from|upon|following|given|despite|since|because|although|though|while|during|within|after|before|until|prior|so|also|however|therefore|thus|further|moreover|finally|additionally|then|first|second|third|next|likewise|similarly|going|generally|basically|once|when|where|if|unless|except|notwithstanding|subject|without|pursuant|insofar|provided|taking|having|regardless|accordingly|consequently|furthermore|only|whenever|wherever|including|it is|[\p{L}]{3,15}ly,)(?![\p{L}])/iu
const CONTENT = /(?:ensure|means?|states?|explains?|mind|note|provides?|stipulates?|remember|recogni[sz]es?|understand|confirms?|acknowledges?|agrees?|believes?|stresses|emphasi[sz]es?|is|sure)\s(?:also\s)?that\s+(?=\p{L})/giu

/** `in that case you must`: leads that need no comma. */
const SHORT_LEAD = /^(?:(?:it is|the parties) (?:(?:hereby|further|expressly|mutually|also) )*(?:understood|agreed|acknowledged?|agree|acknowledges|recogni[sz]ed?|expected|essential|required|confirm(?:ed)?)(?: and (?:agreed|understood|agree|acknowledged?))? that|in (?:that|this|such a|either|any) (?:case|event)|in (?:such|these|those|both|all) cases|in addition|otherwise|to that end|for this purpose|from time to time|at all times|until then|after that|before that)(?![\p{L}]),?\s+/iu

/** First position of the subject of a cue, or null where the cue stands inside an opening condition. */
export function findSubject (text: string, lexicon: Lexicon, from: number, cue: CueHit): number | null {
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
