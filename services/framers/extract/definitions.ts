import type { DefinitionDraft, ProvisionDraft, Range } from '../draft.js'
import type { Block, SourceDocument } from '../read/source-document.js'
import type { DefinitionContext } from './definition-context.js'
import { definitionContexts } from './definition-context.js'
import { describedTerm, headingTerm, isTermHeader, rowTerm } from './definition-lists.js'
import type { StatedScope } from './definition-scope.js'
import { leadInScope, scopeAround, scopeResolver, WHOLE } from './definition-scope.js'
import type { DefinitionHit } from './group-meaning.js'
import { isListed, isMeant, isNamed } from './group-meaning.js'
import type { Lexicon } from './lexicon.js'
import { termGroups } from './marked-terms.js'
import { termsBeforeCue } from './term-before-cue.js'
import { trimEnd } from './trim.js'

/** Longest sentence that is read for definitions. */
const MAX_SENTENCE = 6_000

const BESIDE: ReadonlySet<ProvisionDraft['kind']> = new Set(['EXAMPLE', 'CALLOUT', 'QUESTION'])

/** `another person (“B”)`, `a local service (“service A”)`: a letter tells persons apart, and means nothing of itself. */
const PLACEHOLDER = /^(?:\p{Ll}+\s)?\p{Lu}$/u

/** A term as found: where it and the words that define it stand. */
interface Found { term: Range, span: Range, scope: StatedScope | null, parent?: boolean }
/** Where a sentence is read. */
interface Place { text: string, lexicon: Lexicon, context: DefinitionContext, emphasis: readonly Range[] }

/** Ranges that begin inside each of a series of ascending ranges; every range is looked at once. */
function cursorOver<T extends Range> (list: readonly T[]): (within: Range) => T[] {
  let at = 0
  return within => {
    while (at < list.length && (list[at] as T).to <= within.from) at++
    const found: T[] = []
    for (let index = at; index < list.length && (list[index] as T).from < within.to; index++) found.push(list[index] as T)
    return found
  }
}

/**
 * Terms to which the text gives a meaning, with how far it reaches: `“X” means …`, `(hereinafter “X”)`, italic and plain terms,
 * entries of definition lists. In document order.
 */
export function extractDefinitions (
  document: Pick<SourceDocument, 'text' | 'blocks'>,
  provisions: ReadonlyArray<{ provision: ProvisionDraft, sentences: readonly Range[] }>,
  lexicon: Lexicon
): DefinitionDraft[] {
  const { text } = document
  const emphasisIn = cursorOver(document.blocks.flatMap(block => block.emphasis))
  const described = describedTerms(document)
  const resolve = scopeResolver(provisions.map(({ provision }) => provision))
  const contexts = definitionContexts()
  const termTables = new Set<string>()
  const found: DefinitionDraft[] = []
  for (const { provision, sentences } of provisions) {
    // What examples and notes say of a word is no definition.
    if (BESIDE.has(provision.kind)) continue
    const context = contexts.of(provision)
    let lead: StatedScope | null = null
    const here: Found[] = []
    for (const sentence of sentences) {
      const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 260))
      const stated = sentence.to - sentence.from <= 260 ? leadInScope(words) : null
      const emphasis = emphasisIn(sentence)
      if (sentence.to - sentence.from <= MAX_SENTENCE) {
        const place = { text, lexicon, emphasis, context: { ...context, scope: lead ?? context.scope } }
        for (const one of define(place, sentence)) here.push({ ...one, scope: one.scope ?? stated ?? lead })
      }
      lead = stated ?? lead
    }
    const own = { from: sentences[0]?.from ?? provision.from, to: sentences.at(-1)?.to ?? provision.from }
    if (context.listed) here.push(...described(own).map(one => ({ ...one, scope: lead })))
    if (termTables.has(provision.parent ?? '')) {
      const row = rowTerm(text, own)
      if (row !== null) here.push({ ...row, scope: null })
    } else if (isTermHeader(text.slice(own.from, Math.min(own.to, own.from + 80)))) termTables.add(provision.parent ?? provision.eId)
    else if (here.length === 0 && own.to > own.from) here.push(...headed(text, provision, own, context))
    found.push(...drafts(text, provision, context, here, resolve))
    contexts.leave(provision, { scope: lead, words: text.slice(own.from, Math.min(own.to, own.from + 400)) })
  }
  return found
}

/** Terms of HTML description lists inside a range. */
function describedTerms ({ text, blocks }: Pick<SourceDocument, 'text' | 'blocks'>): (within: Range) => Array<{ term: Range, span: Range }> {
  const terms = blocks.flatMap((block, index): Array<Block & { next: Block | undefined }> => block.hints.includes('dt') ? [{ ...block, next: blocks[index + 1] }] : [])
  const inside = cursorOver(terms)
  return within => inside(within).flatMap(({ next, ...block }) => describedTerm(text, block, next) ?? [])
}

/** `Gift` as a heading below `Definitions`: the words below it define it. */
function headed (text: string, provision: ProvisionDraft, own: Range, { headed, parent, parentIsTerm }: DefinitionContext): Found[] {
  const above = parentIsTerm && parent !== null && own.from - parent.ownTo <= 12 ? headingTerm(text, parent) : null
  if (above !== null) return [{ term: above, span: { from: above.from, to: own.to }, scope: null, parent: true }]
  if (!headed || (provision.num !== null && (provision.kind === 'SECTION' || provision.kind === 'ARTICLE'))) return []
  const term = headingTerm(text, provision)
  return term === null ? [] : [{ term, span: { from: term.from, to: own.to }, scope: null }]
}

/** Once per term and provision. */
function drafts (text: string, provision: ProvisionDraft, context: DefinitionContext, here: readonly Found[], resolve: ReturnType<typeof scopeResolver>): DefinitionDraft[] {
  const seen = new Set<string>()
  return here.flatMap(({ term, span, scope, parent }): DefinitionDraft[] => {
    const words = text.slice(term.from, term.to)
    const key = words.toLowerCase()
    if (words === '' || PLACEHOLDER.test(words) || seen.has(key) || span.to <= span.from) return []
    seen.add(key)
    const stated = scope ?? context.scope ?? WHOLE
    const by = parent === true && context.parent !== null ? context.parent : provision
    return [{ term: words, provision: by.eId, scope: stated.scope, scopeProvision: resolve(provision, stated), ...span }]
  })
}

/** The definitions of one sentence. */
function define (place: Place, sentence: Range): Found[] {
  const { text, lexicon, context } = place
  if (text[sentence.to - 1] === '?') return []
  const hits = lexicon.definitions.find(text, sentence.from, sentence.to)
  const groups = termGroups(text, sentence, place.emphasis)
  if (hits.length === 0 && groups.length === 0 && context.parent === null) return []
  const found = marked(place, sentence, hits, groups)
  if (found.length > 0) return found
  return [...plain(place, sentence, hits), ...ofParent(place, sentence, context.parent)]
}

function marked ({ text, context }: Place, sentence: Range, hits: readonly DefinitionHit[], groups: ReturnType<typeof termGroups>): Found[] {
  const defining = groups.flatMap((group, index) => {
    const meant = isMeant(text, sentence, group, groups[index + 1], hits) || isListed(text, sentence, group, context.listed)
    return meant || isNamed(text, sentence, group, hits) ? [{ group, meant }] : []
  })
  let from = sentence.from
  return defining.flatMap(({ group, meant }, index) => {
    // `“X” means …; “Y” means …` is cut between the two. A name in brackets belongs to what stands around it.
    if (meant && defining.slice(0, index).some(before => before.meant)) from = group.from
    const next = defining.slice(index + 1).find(after => after.meant)
    const cut = next === undefined || !defining.slice(0, index + 1).some(before => before.meant) ? sentence.to : trimEnd(text, group.from, next.group.from)
    const span = { from, to: Math.max(cut, group.to) }
    const cueTo = hits.find(hit => hit.from >= group.to)?.to ?? group.to
    const scope = scopeAround(text, sentence, group, cueTo)
    return group.terms.map((term): Found => ({ term, span, scope }))
  })
}

/** `Account means …`, `hereinafter the Company`: nothing marks the term but its place. */
function plain ({ text, context }: Place, sentence: Range, hits: readonly DefinitionHit[]): Found[] {
  const hit = hits.find(({ rule }) => rule.emits.form !== 'NAMED')
  const named = hits.find(({ from, to }) => /^here/i.test(text.slice(from, to)))
  const called = named === undefined ? null : /^,?\s*(?:the\s+)?(\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*){0,3})(?=[),.;])/u.exec(text.slice(named.to, Math.min(sentence.to, named.to + 80)))
  if (named !== undefined && called !== null) {
    const from = named.to + called[0].length - (called[1] as string).length
    return [{ term: { from, to: from + (called[1] as string).length }, span: sentence, scope: null }]
  }
  if (hit === undefined || (hit.rule.emits.form === 'WEAK' && !context.listed && !/(?:^|,\s)the terms?\s/i.test(text.slice(sentence.from, hit.from)))) return []
  const terms = termsBeforeCue(text, sentence, hit, context.listed)
  // `The list includes …` under a heading of definitions: a list of definitions begins with its term.
  if (hit.rule.emits.form === 'WEAK' && terms.some(({ from }) => /^an?\s|^the\s(?!terms?\s)/i.test(text.slice(sentence.from, from)))) return []
  return terms.map(term => ({ term, span: sentence, scope: scopeAround(text, sentence, term, hit.to) }))
}

/** `(c) Adverse action (1) The term means …`: the heading above is the term, and the item above defines it. */
function ofParent ({ text }: Place, sentence: Range, parent: ProvisionDraft | null): Found[] {
  if (parent === null || parent.heading === null) return []
  const heading = headingTerm(text, parent)
  const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 200))
  if (heading !== null && /^(?:the|this) terms?\s+(?:means?|includes?|refers? to)(?![\p{L}])/iu.test(words)) return [{ term: heading, span: { from: parent.from, to: sentence.to }, scope: null, parent: true }]
  const isKind = /^(?:An?|The)\s+((?:[\p{L}-]+\s){0,6}?([\p{L}-]+))\s+is\s+(?:an?|the|any)\s+(?:[\p{L}-]+\s){0,5}?\2(?![\p{L}])/u.exec(words)
  if (isKind === null || !parent.heading.toLowerCase().includes((isKind[1] as string).toLowerCase())) return []
  const from = sentence.from + words.indexOf(isKind[1] as string)
  return [{ term: { from, to: from + (isKind[1] as string).length }, span: { from: parent.from, to: sentence.to }, scope: null, parent: true }]
}
