import type { DefinitionScope } from '../../norms/definition.js'
import type { ProvisionDraft, Range } from '../draft.js'

/** What the words say of where a term holds. `number` and `label` where they name the unit; `this` otherwise. */
export interface StatedScope { scope: DefinitionScope, number: string | null, label: string | null, several: boolean }

export const WHOLE: StatedScope = { scope: 'work', number: null, label: null, several: false }

const UNITS: ReadonlyArray<[RegExp, DefinitionScope]> = [
  [/^(?:sub-?paragraphs?|paragraphs?|subsections?|clauses?|sub-?clauses?|points?|subdivisions?|items?)$/i, 'paragraph'],
  [/^(?:sections?|headings?|§+|rules?)$/i, 'section'], [/^articles?$/i, 'article'], [/^subparts?$/i, 'subpart'], [/^parts?$/i, 'part'],
  [/^(?:chapters?|subchapters?|divisions?)$/i, 'chapter'], [/^titles?$/i, 'title'], [/^(?:annex(?:es)?|schedules?|appendix|appendices|exhibits?)$/i, 'annex']
]
const PHRASE = /(?:for (?:the )?purposes? of|as used in|when used in|used in|throughout|within|under|in|of)\s+(?:(?:this|these|the present|that)\s+([\p{L}-]+)|(paragraphs?|sub-?paragraphs?|subsections?|sections?|articles?|chapters?|parts?|subparts?|annex(?:es)?|schedules?|§+|points?)\s*)(?:\s*((?:\d[\w.-]*|[A-Z](?![\p{L}])|[IVX]+(?![\p{L}]))?(?:\([\w]{1,5}\))*))?/giu
const MAX_WORDS = 240

/** `this rule` is a section of rules of court; `this Rule` is the instrument itself. */
const unitOf = (word: string): DefinitionScope => /^Rules?$/.test(word) ? 'work' : UNITS.find(([regex]) => regex.test(word))?.[1] ?? 'work'

/** The scope that the words name, `For the purposes of this Part`; the first one; null where they name none. */
export function statedScope (words: string): StatedScope | null {
  for (const match of words.slice(0, MAX_WORDS).matchAll(PHRASE)) {
    const [all, own, other, named = ''] = match
    const word = own ?? other ?? ''
    if (own !== undefined && !/^(?:part|subpart|chapter|subchapter|division|title|section|heading|rule|article|paragraph|sub-?paragraph|subsection|clause|sub-?clause|point|subdivision|annex|schedule|appendix|exhibit|regulations?|act|policy|agreement|document|code|directive|statement|contract|addendum|order|law|notice|guidelines?|standard|terms|dpa)$/i.test(own)) continue
    const label = /((?:\(\w{1,5}\))+)$/.exec(named)?.[1] ?? null
    const number = named.replace(/(?:\(\w{1,5}\))+$/, '')
    const rest = words.slice(match.index + all.length, match.index + all.length + 40)
    return { scope: unitOf(word), number: number === '' ? null : number, label, several: /^\s*(?:,\s*)?(?:and|or|to|,)\s*(?:(?:sections?|paragraphs?|articles?|parts?|§+)\s*)?(?:\(|\d)/i.test(rest) }
  }
  return null
}

/** The scope of a term at a place of its sentence: as said before it, or right behind its verb. */
export function scopeAround (text: string, sentence: Range, term: Range, cueTo: number): StatedScope | null {
  const opening = text.slice(sentence.from, Math.min(term.from, sentence.from + MAX_WORDS))
  if (/^[^\p{L}]{0,4}(?:(?:and|but)\s+)?(?:for (?:the )?purposes? of|in|as used in|when used in|throughout)\s/iu.test(opening)) {
    const found = statedScope(opening)
    if (found !== null) return found
  }
  // `(in this Chapter referred to as “X”)`, `and in this Chapter “X” means`.
  const near = /(?:^|[\s(])((?:for (?:the )?purposes? of|in)\s+(?:this|these|paragraphs?|sections?|subsections?)\s[^.;:“”]{0,60})$/iu.exec(text.slice(Math.max(sentence.from, term.from - 100), term.from))
  const between = near ?? /^[”"’]?,?\s*((?:for (?:the )?purposes? of|as used in|in)\s+(?:this|paragraphs?|sections?|subsections?)\s[^.;:“”]{0,60})/iu.exec(text.slice(term.to, Math.max(term.to, cueTo))) ??
    /^,\s*(for (?:the )?purposes? of [^.;:“”]{0,60}?),/iu.exec(text.slice(cueTo, cueTo + 90))
  return between === null ? null : statedScope(between[1] ?? '')
}

/** A lead-in says for all that follows it where the terms hold: `In this Part—`, `For the purposes of this Act, the following definitions apply:`. */
export function leadInScope (words: string): StatedScope | null {
  if (!/^[^\p{L}]{0,4}(?:for (?:the )?purposes? of|in|as used in|the following|throughout|unless|except|definitions?|subject to)(?![\p{L}])/iu.test(words)) return null
  if (!/[—:–-]\s*$/.test(words) && !/(?:following|definitions?|meanings?|these terms|have the meaning)/i.test(words)) return null
  return statedScope(words)
}

const KINDS: Readonly<Record<DefinitionScope, ReadonlySet<ProvisionDraft['kind']>>> = {
  work: new Set(),
  title: new Set(['TITLE']),
  part: new Set(['PART']),
  subpart: new Set(['PART']),
  chapter: new Set(['CHAPTER']),
  section: new Set(['SECTION', 'ARTICLE']),
  article: new Set(['ARTICLE', 'SECTION']),
  paragraph: new Set(['PARAGRAPH', 'SUBPARAGRAPH', 'POINT']),
  annex: new Set(['ANNEX'])
}
const isSubpart = ({ eId, num, heading, label }: ProvisionDraft): boolean => /^subpart/i.test(num ?? heading ?? label) || /(?:^|__)subpart_/.test(eId)
const bare = (num: string | null): string => (num ?? '').replace(/^[^\d(IVXA-Z]*\s/, '').replace(/[.\s()]/g, '').toLowerCase()

/** Finds the provision within which a term holds. */
export interface ScopeResolver { (provision: ProvisionDraft, stated: StatedScope): string | null }

/** Prepares the tree for looking up scopes; each look-up costs the depth of the tree and the units of one kind at most once. */
export function scopeResolver (provisions: readonly ProvisionDraft[]): ScopeResolver {
  const byId = new Map(provisions.map(provision => [provision.eId, provision]))
  const numbered = new Map<string, string>()
  const children = new Map<string, string>()
  for (const { eId, kind, num, parent } of provisions) {
    for (const scope of Object.keys(KINDS) as DefinitionScope[]) {
      if (!KINDS[scope].has(kind) || bare(num) === '') continue
      const key = `${scope} ${bare(num)}`
      if (scope !== 'paragraph' && !numbered.has(key)) numbered.set(key, eId)
    }
    if (bare(num) !== '') children.set(`${parent ?? ''} ${bare(num)}`, eId)
  }
  const above = (from: ProvisionDraft, wanted: (one: ProvisionDraft) => boolean): ProvisionDraft | null => {
    for (let at: ProvisionDraft | undefined = from; at !== undefined; at = byId.get(at.parent ?? '')) if (wanted(at)) return at
    return null
  }
  const isUnit = (scope: DefinitionScope) => (one: ProvisionDraft): boolean =>
    KINDS[scope].has(one.kind) && (scope !== 'part' || !isSubpart(one)) && (scope !== 'subpart' || isSubpart(one))
  /** `paragraph (b)(2) of this section`, `subsection (1)`: down from the section around. */
  const labelled = (provision: ProvisionDraft, label: string): string | null => {
    let at = above(provision, one => KINDS.section.has(one.kind) || one.kind === 'ANNEX')?.eId ?? ''
    for (const step of label.match(/\w+/g) ?? []) {
      const next = children.get(`${at} ${step.toLowerCase()}`)
      if (next === undefined) return null
      at = next
    }
    return at === '' ? null : at
  }
  return (provision, { scope, number, label, several }) => {
    if (scope === 'work') return null
    let found: string | null = null
    if (number !== null && scope !== 'paragraph') found = numbered.get(`${scope} ${bare(number)}`) ?? null
    else if (label !== null || number !== null) found = labelled(provision, label ?? number ?? '')
    found ??= number !== null && scope !== 'paragraph' ? null : above(provision, isUnit(scope))?.eId ?? (scope === 'paragraph' || scope === 'section' ? above(provision, one => KINDS.section.has(one.kind))?.eId ?? provision.eId : null)
    return several && found !== null ? byId.get(found)?.parent ?? null : found
  }
}
