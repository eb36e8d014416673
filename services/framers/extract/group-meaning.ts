import type { Range } from '../draft.js'
import type { Hit } from './matcher.js'
import type { RuleOf } from './lexicon.js'
import type { TermGroup } from './marked-terms.js'

export type DefinitionHit = Hit<RuleOf<'definition'>>

const VERBS = /(?<![\p{L}])(?:is|are|was|were|shall|may|must|will|can|should|does|do|has|have|been)(?![\p{L}])/iu
const MAX_GAP = 220

/** `(the “Company”)`, `(“PPP”)`, `(each a “Party” and together the “Parties”)`. */
const BRACKET_BEFORE = /\((?:[^()“”"‘’\n]{0,40}[,;]\s*)?(?:(?:the|an?|each,?(?: an?| the)?|together,?(?: with [^()]{0,40},)?(?: the)?|collectively,?(?: the)?|jointly,?(?: the)?|individually,?(?: an?| the)?|such [\p{L} -]{1,40},?(?: the)?|in this [\p{L}-]+,?(?: the)?|or(?: the)?)\s+)?$/iu
const BRACKET_AFTER = /^\s*(?:[),;]|(?:and|or)\s)/
const CALLED_BETWEEN = /^[,:]?\s*(?:(?:collectively|jointly|individually|each|together|as),?\s+)*(?:(?:the|an?)\s+)?$/i
const PREDICATE_BEFORE = /(?<![\p{L}])(?:is|are)\s+(?:(?:an?|the)\s+)?$/iu
const PREDICATE_AFTER = /^,?\s*(?:if|where|in relation to|for the purposes? of|when)(?![\p{L}])/iu
const LIST_AFTER = /^\s*(?::|—|–|\s-\s)\s*\S/
const RELATION_AFTER = /^,?\s*(?:in relation to|in the case of|as regards)(?:[^.;:“‘"]{1,160})[—:–]$/iu
const LEAD_ONLY = /^[^\p{L}\p{N}]*(?:(?:and|or)\s+)?(?:(?:for (?:the )?purposes? of|in|as used in)\s[^.;]{0,100}[\s,—:])?\s*(?:(?:the|an?)\s+)?(?:(?:terms?|expressions?|words?)\s+)?$/iu

/** Words between a term and its verb, without brackets: `, in relation to a school,`. A verb among them has another subject. */
const bridges = (gap: string): boolean => {
  const bare = gap.replace(/\([^()]*\)/g, ' ')
  return gap.length <= MAX_GAP && !/[.;:“”"‘]/.test(bare) && !VERBS.test(bare) && (bare.trim() === '' || /^\s*(?:,|and related|or related|of |as |in |when |used |with |for |has\b)/i.test(bare))
}

/** True where a verb of meaning follows the group, before the next one. */
export function isMeant (text: string, sentence: Range, group: TermGroup, next: TermGroup | undefined, hits: readonly DefinitionHit[]): boolean {
  const hit = hits.find(({ from, rule }) => from >= group.to && rule.emits.form !== 'NAMED')
  if (hit === undefined || (next !== undefined && hit.from > next.from) || !bridges(text.slice(group.to, hit.from))) return false
  if (group.quoted) return true
  // Emphasis has other uses: there the term must open the sentence.
  return LEAD_ONLY.test(text.slice(sentence.from, group.from)) && !/^means?\s+(?:of|by|that)\b/i.test(text.slice(hit.from, hit.to + 6))
}

/** True where the words before the group give it as a name to what they say: in brackets, or by `hereinafter`. */
export function isNamed (text: string, sentence: Range, group: TermGroup, hits: readonly DefinitionHit[]): boolean {
  const before = text.slice(Math.max(sentence.from, group.from - 90), group.from)
  const after = text.slice(group.to, Math.min(sentence.to, group.to + 60))
  if (BRACKET_BEFORE.test(before) && BRACKET_AFTER.test(after) && (group.quoted || /(?:^|\s|\()the\s+$/i.test(before))) return true
  if (group.quoted && PREDICATE_BEFORE.test(before) && PREDICATE_AFTER.test(after)) return true
  return hits.some(({ rule, to, from }) => rule.emits.form === 'NAMED' && to <= group.from && CALLED_BETWEEN.test(text.slice(to, group.from)) && isNaming(text, from, to, group))
}

/** `called` and `collectively` name only what is quoted. */
const isNaming = (text: string, from: number, to: number, group: TermGroup): boolean => group.quoted || /^here/i.test(text.slice(from, to))

/** True for an entry of a list of definitions: `“Gift”: anything of value`, `**Gift** – anything of value`. */
export function isListed (text: string, sentence: Range, group: TermGroup, inDefinitions: boolean): boolean {
  if (!LEAD_ONLY.test(text.slice(sentence.from, group.from))) return false
  const after = text.slice(group.to, sentence.to)
  if (group.quoted && RELATION_AFTER.test(after)) return true
  // The mark may stand inside the emphasis: `**Gift:** anything of value`.
  const inside = /[:—–.]\s*[”"’]?$/.test(text.slice((group.terms.at(-1)?.to ?? group.to), group.to)) && /^\s*\S/.test(after)
  return (inDefinitions || (group.quoted && group.from - sentence.from <= 1)) && (LIST_AFTER.test(after) || (inside && inDefinitions))
}
