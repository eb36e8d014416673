import type { DefinitionDraft, ProvisionDraft, Range } from '../draft.js'
import type { SourceDocument } from '../read/source-document.js'
import type { Lexicon } from './lexicon.js'
import { trimEnd } from './trim.js'

const QUOTED = /[“"]([^“”"\n]{1,80})[”"]|(?<![\p{L}\p{N}])[‘']([^‘’'\n]{1,80})[’'](?![\p{L}])/gu
const SCOPES: ReadonlyArray<[RegExp, DefinitionDraft['scope']]> = [
  [/(?:in|of) this (?:paragraph|subsection|clause)/i, 'paragraph'], [/(?:in|of) paragraph/i, 'paragraph'], [/(?:in|of) this article/i, 'article'], [/(?:in|of) this (?:section|heading)/i, 'section'],
  [/(?:in|of) this (?:subpart|chapter|title|schedule)/i, 'part'], [/(?:in|of) this (?:part|regulation|act|policy|agreement|document|code|directive|statement|contract)/i, 'work']
]
const LEADING = /^(?:for (?:the )?purposes? of (?:this|paragraph)[^,]{0,60},\s*|in this [^,]{2,40},\s*|as used in [^,]{2,40},\s*|the terms?\s+|an?\s+|the\s+)/i
const NOT_A_TERM = /^(?:this|that|it|which|these|those|what|such|there|by|he|she|they|we|you|and|or|information|the following|list|the term|term|except.*|where.*|if.*|when.*|unless.*)$/i
const VERBS = /(?<![\p{L}])(?:is|are|was|shall|may|must|will|can|has been|have been|should|does|do)(?![\p{L}])/u

interface Section { text: string, lexicon: Lexicon, provision: ProvisionDraft, emphasis: readonly Range[], scope: DefinitionDraft['scope'] }

/** Terms to which the text gives a meaning: `X means …`, quoted and italic terms, `(hereinafter “X”)`. In document order. */
export function extractDefinitions (
  document: Pick<SourceDocument, 'text' | 'blocks'>,
  provisions: ReadonlyArray<{ provision: ProvisionDraft, sentences: readonly Range[] }>,
  lexicon: Lexicon
): DefinitionDraft[] {
  const { text } = document
  const emphasis = document.blocks.flatMap(block => block.emphasis)
  const scopes = new Map<string, DefinitionDraft['scope']>()
  const found: DefinitionDraft[] = []
  let cursor = 0
  for (const { provision, sentences } of provisions) {
    let scope = scopes.get(provision.parent ?? '') ?? 'work'
    for (const sentence of sentences) {
      while (cursor < emphasis.length && (emphasis[cursor] as Range).to <= sentence.from) cursor++
      const inside: Range[] = []
      for (let at = cursor; at < emphasis.length && (emphasis[at] as Range).from < sentence.to; at++) inside.push(emphasis[at] as Range)
      scope = scopeOf(text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200))) ?? scope
      const section = { text, lexicon, provision, emphasis: inside, scope }
      found.push(...(sentence.to - sentence.from > 6_000 ? [] : define(section, sentence)))
    }
    scopes.set(provision.eId, scope)
  }
  return found
}

const scopeOf = (words: string): DefinitionDraft['scope'] | null => {
  if (!/^(?:[^\p{L}]{0,4})(?:for (?:the )?purposes? of|in this|as used in|definitions?)/iu.test(words)) return null
  return SCOPES.find(([regex]) => regex.test(words.slice(0, 120)))?.[1] ?? null
}

function define (section: Section, sentence: Range): DefinitionDraft[] {
  const found: DefinitionDraft[] = []
  for (const hit of section.lexicon.definitions.find(section.text, sentence.from, sentence.to)) {
    const ranges = hit.rule.emits.form === 'HEREINAFTER' ? quotedAfter(section, hit.to, sentence.to) : found.length === 0 ? termsBefore(section, sentence, hit) : []
    for (const range of ranges) found.push(draft(section, sentence, range))
  }
  if (found.length === 0) for (const range of bracketed(section, sentence)) found.push(draft(section, sentence, range))
  return found
}

function draft ({ text, provision, scope }: Section, sentence: Range, term: Range): DefinitionDraft {
  return { term: text.slice(term.from, term.to), provision: provision.eId, scope, from: Math.min(term.from, sentence.from), to: sentence.to }
}

const STRONG = /^(?:means?|shall mean|means any|is defined as|are defined as|ha(?:s|ve) the|shall have the|denotes|signifies|refers? only|refers? to)/i

/** The words before `means`: quoted or emphasised terms, else the subject itself where it is short. */
function termsBefore (section: Section, sentence: Range, hit: Range): Range[] {
  const { text } = section
  const words = text.slice(sentence.from, hit.from)
  if (words.length > 220) return []
  const cue = text.slice(hit.from, hit.to)
  const marked = section.emphasis.filter(range => range.to <= hit.from).map(range => clean(text, range))
  const quoted = [...words.matchAll(QUOTED)].map(match => ({ from: sentence.from + match.index + 1, to: sentence.from + match.index + 1 + (match[1] ?? match[2] ?? '').length }))
  const terms = quoted.length > 0 ? quoted : marked
  if (terms.length > 0 && gapIsShort(text, terms.at(-1) as Range, hit.from)) return terms.map(term => trimTerm(text, term))
  if (!STRONG.test(cue) && !/^the term/i.test(words)) return []
  const lead = LEADING.exec(words)
  const second = LEADING.exec(words.slice(lead?.[0].length ?? 0))
  const from = sentence.from + (lead?.[0].length ?? 0) + (second?.[0].length ?? 0)
  return splitTerms(text, from, hit.from, /^(?:mean|have|are|shall)/i.test(cue) && !/^means/i.test(cue))
}

const gapIsShort = (text: string, term: Range, to: number): boolean => to - term.to <= 60 && !VERBS.test(text.slice(term.to, to))

/** `Interest rate or annual percentage rate`: two terms. Long or verbal subjects are none. */
function splitTerms (text: string, from: number, to: number, several: boolean): Range[] {
  const end = trimEnd(text, from, to)
  const bare = text.slice(from, end).replace(/\s*\([^)]*\)\s*$/, '').replace(/,.*$/s, '')
  if (/(?:^|\s)(?:any|by|all|other|such|these|those|the|no|reasonable|appropriate|electronic|some|every|of|technical|automated|and|or)$/i.test(bare)) return []
  if (bare === '' || bare.split(/\s+/).length > 8 || NOT_A_TERM.test(bare) || VERBS.test(bare) || /[.;:]/.test(bare)) return []
  const found: Range[] = []
  let at = from
  for (const part of several ? bare.split(/\s(?:or|and)\s/) : [bare]) {
    const start = text.indexOf(part, at)
    if (part.trim() !== '' && start >= 0) found.push({ from: start, to: start + part.length })
    at = start + part.length
  }
  return /^\p{Ll}/u.test(bare) && !/^the terms?/i.test(text.slice(Math.max(0, from - 10), from)) && from - 1 > 0 && found.length > 1 ? found.slice(0, 0) : found
}

function quotedAfter ({ text }: Section, from: number, to: number): Range[] {
  const match = QUOTED.exec(text.slice(from, Math.min(to, from + 60)))
  QUOTED.lastIndex = 0
  return match === null ? [] : [{ from: from + match.index + 1, to: from + match.index + 1 + (match[1] ?? match[2] ?? '').length }]
}

/** `Acme Ltd (the “Company”)`, `(“PPP”)`. */
function bracketed ({ text }: Section, sentence: Range): Range[] {
  const words = text.slice(sentence.from, sentence.to)
  const found: Range[] = []
  for (const match of words.matchAll(/\((?:the |each,? an? |together,? the |collectively,? (?:the )?|an? )?[“"]([^“”"\n]{1,60})[”"](?: or (?:the )?[“"][^“”"\n]{1,60}[”"])?\)/gu)) {
    const from = sentence.from + match.index + match[0].indexOf(match[1] ?? '')
    found.push({ from, to: from + (match[1] ?? '').length })
  }
  return found
}

const clean = (text: string, range: Range): Range => {
  let from = range.from
  while (from < range.to && /[\s“"(]/.test(text[from] as string)) from++
  return { from, to: trimEnd(text, from, range.to) }
}

const trimTerm = (text: string, range: Range): Range => {
  const to = trimEnd(text, range.from, range.to)
  return /[”"’']$/.test(text.slice(range.from, to)) ? { from: range.from, to: to - 1 } : { from: range.from, to }
}
