import type { Range } from '../draft.js'
import { trimEnd } from './trim.js'

/** Words before a term that are none of it: where it holds, articles, `the term`. */
const SCOPE_LEAD = /^(?:(?:and|but|or|where used|as used|when used),?\s+)?(?:for (?:the )?purposes? of|in|as used in|used in|throughout|under|within|with respect to)\s+(?:this|these|that|the|paragraphs?|sections?|subsections?|sub-paragraphs?|articles?|parts?|chapters?|schedules?|annex(?:es)?|§+)(?![\p{L}])(?:[^,—:“‘"']|,(?=\s*(?:\(|\d|[^,]{0,40},)))*?[,—:]\s*/iu
const UNLESS_LEAD = /^(?:unless|except (?:as|where)|subject to)\s[^,;:]{0,80},\s*/i
/** A number that the structure did not take for one. */
const NUMBER_LEAD = /^\(?(?:\d{1,4}[A-Z]{0,2}[).]?|[a-z]{1,3}[).])\s+/
const ARTICLE_LEAD = /^(?:the|an?)\s+(?!\d)/i
const TERM_LEAD = /^(?:terms?|expressions?|words?|phrases?)\s+/i
const VERBS = /(?<![\p{L}])(?:is|are|was|were|shall|may|must|will|can|could|would|has|have|had|been|should|does|do|did|means|be|which|who|that|whether|if|where|when|because)(?![\p{L}])/iu
const NO_TERM = /^(?:this|that|it|which|whose|being|having|used|following|same|these|those|what|such|there|by|he|she|they|we|you|i|and|or|nothing|everything|information|the following|list|the term|terms?|the definition|definitions?|in|on|at|to|of|for|from|with|without|if|when|where|unless|except|however|furthermore|therefore|thus|also|each|every|any|all|both|either|neither|no|not|our|your|their|its|references?|expressions?|words?|phrases?|paragraphs?|sections?|articles?|subsections?|taking|under|anyone|everyone|nobody|examples?)(?![\p{L}])/iu
/** `by any means`, `other appropriate means`. */
const MEANS_AS_NOUN = /(?:^|\s)(?:any|by|all|other|such|these|those|the|no|reasonable|appropriate|electronic|electronical|some|every|of|technical|automated|legal|and|or|same|what|which|that|effective|practical|best|own|with|lawful)$/i
/** `means of payment`, `means that`, `means by which`. */
const NOUN_AFTER = /^\s*(?:of|by|for|that|tests?|through|whereby|available|and|or|necessary|at)(?![\p{L}])/iu

const MAX_WORDS = 8
const MAX_LEAD = 300

/** Where the words after scope, article and `the term` begin; tells whether `the term` was there, and whether a scope. */
export function afterLead (text: string, sentence: Range): { from: number, named: boolean, scoped: boolean } {
  let from = sentence.from
  let scoped = false
  const words = text.slice(from, Math.min(sentence.to, from + MAX_LEAD))
  let rest = words.replace(NUMBER_LEAD, '').replace(/^[^\p{L}\p{N}“"‘'„«]+/u, '')
  for (const [lead, isScope] of [[UNLESS_LEAD, false], [SCOPE_LEAD, true], [UNLESS_LEAD, false]] as const) {
    const match = lead.exec(rest)
    if (match === null) continue
    rest = rest.slice(match[0].length)
    scoped ||= isScope
  }
  rest = rest.replace(ARTICLE_LEAD, '')
  const named = TERM_LEAD.test(rest)
  if (named) rest = rest.replace(TERM_LEAD, '')
  from += words.length - rest.length
  return { from, named, scoped }
}

/** The terms that stand unmarked between the beginning of the sentence and `means`; empty where it is no definition. */
export function termsBeforeCue (text: string, sentence: Range, cue: Range, listed: boolean): Range[] {
  if (cue.from - sentence.from > MAX_LEAD) return []
  const { from, named, scoped } = afterLead(text, sentence)
  const end = trimEnd(text, from, cue.from)
  if (end <= from) return []
  const words = text.slice(from, end)
  const aside = /\s*(?:\([^)]*\)|,.*)\s*$/su.exec(words)
  const bare = (aside === null ? words : words.slice(0, aside.index)).replace(/\s+(?:also|further|only|specifically|generally)$/i, '')
  const verb = text.slice(cue.from, cue.to)
  const isPlural = /^(?:mean|have|are|include|refer)\b/i.test(verb)
  if (bare === '' || bare.split(/\s+/).length > MAX_WORDS || VERBS.test(words) || NO_TERM.test(bare) || /[.;:“”"§]/.test(bare)) return []
  if (/^means?$/i.test(verb) && (MEANS_AS_NOUN.test(words) || NOUN_AFTER.test(text.slice(cue.to, cue.to + 12)))) return []
  // Lower case at the beginning of a sentence is the rest of one, except in a list of definitions.
  if (/^\p{Ll}/u.test(text.slice(sentence.from, sentence.from + 1)) && !named && !scoped && !listed) return []
  // `Cars mean trouble.`: without `s` only several terms, or one that is named, have a meaning.
  if (/^mean$/i.test(verb) && !named && !/\s(?:and|or)\s/i.test(bare)) return []
  return splitTerms(text, from, bare, isPlural)
}

/** `Depository institution and institution mean …`: two terms. */
function splitTerms (text: string, from: number, bare: string, several: boolean): Range[] {
  const found: Range[] = []
  let at = from
  for (const part of several ? bare.split(/,\s*(?:and\s+|or\s+)?|\s(?:or|and)\s/) : [bare]) {
    const start = text.indexOf(part, at)
    if (part.trim() !== '' && start >= 0) found.push({ from: start, to: start + part.trimEnd().length })
    at = start + part.length
  }
  return found
}
