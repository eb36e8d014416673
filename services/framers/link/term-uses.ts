import type { DefinitionDraft, ProvisionDraft, Range, TermUseDraft } from '../draft.js'
import { compileTerms } from './term-trie.js'
import { termCase, termForms, termWords } from './term-forms.js'
import type { TermCase } from './term-forms.js'

/** Most words of a term that is looked for. */
const MAX_TERM_WORDS = 12

/** One spelling of a term with all its definitions. */
interface Term { core: string, kind: TermCase, definitions: Scoped[] }
/** A definition and the range within which it holds. */
interface Scoped { definition: DefinitionDraft, scope: Range, opens: boolean }
/** A place that may be a use, before its case is judged. */
interface Candidate extends Range { term: number, provision: string, capital: boolean, opens: boolean }

/** Where a reader looks for uses: the own words of a provision. */
export interface Words { provision: ProvisionDraft, range: Range }

/**
 * Every later use of every defined term, in document order: on word boundaries, in the case that the term demands, singular or
 * plural, the longest term where several begin, inside the scope of its definition, the innermost where several hold; not inside
 * the words that define it, and not inside a citation. Linear in the text.
 */
export function linkTermUses (text: string, words: readonly Words[], definitions: readonly DefinitionDraft[], citations: readonly Range[]): TermUseDraft[] {
  const terms = gatherTerms(text, words, definitions)
  if (terms.length === 0) return []
  const trie = compileTerms(terms.flatMap(({ core }, term) => termForms(termWords(core).words).map(form => ({ words: form, term }))))
  const candidates: Candidate[] = []
  for (const { provision, range } of words) {
    trie.scan(text, range.from, range.to, hit => {
      for (const term of hit.terms) {
        const candidate = judge(text, terms[term] as Term, term, hit, provision.eId)
        if (candidate === null) continue
        candidates.push(candidate)
        break
      }
    })
  }
  const needsCapital = capitalised(terms, candidates)
  return resolve(text, terms, candidates.filter(({ term, capital }) => capital || !needsCapital.has(term)), citations)
}

function gatherTerms (text: string, words: readonly Words[], definitions: readonly DefinitionDraft[]): Term[] {
  const ranges = new Map<string, Range>(words.map(({ provision }) => [provision.eId, provision]))
  const terms = new Map<string, Term>()
  for (const definition of definitions) {
    const { words: parts, core } = termWords(definition.term)
    if (parts.length === 0 || parts.length > MAX_TERM_WORDS || (core.length < 2 && !/^\p{Lu}$/u.test(core))) continue
    let term = terms.get(core)
    if (term === undefined) terms.set(core, term = { core, kind: kindOf(text, core, definition), definitions: [] })
    term.definitions.push({ definition, scope: ranges.get(definition.scopeProvision ?? '') ?? { from: 0, to: text.length }, opens: opensWith(text, definition) })
  }
  for (const { definitions: list } of terms.values()) list.sort(byScope)
  return [...terms.values()]
}

/** A capital that does not begin the words that define is meant: `Acme Ltd (the “Supplier”)`. */
function kindOf (text: string, core: string, { from, to, term }: DefinitionDraft): TermCase {
  const kind = termCase(core)
  const at = text.slice(from, Math.min(to, from + term.length + 10)).indexOf(core)
  return kind === 'UNDECIDED' && (at < 0 || /\p{L}/u.test(text.slice(from, from + at))) ? 'EXACT' : kind
}

/** True for `“X” means …`, false for a name given in passing, `… (the “X”)`. */
const opensWith = (text: string, { from, to, term }: DefinitionDraft): boolean => {
  const at = text.slice(from, Math.min(to, from + term.length + 60)).indexOf(term)
  return at >= 0 && !/\($/.test(text.slice(from, from + at).replace(/(?:the|an?)?\s*[“"‘']?$/, ''))
}

/** The outer scope first. Of two with the same scope the better one last: what opens with its term, then what comes first in the text. */
const byScope = (a: Scoped, b: Scoped): number =>
  a.scope.from - b.scope.from || b.scope.to - a.scope.to || Number(a.opens) - Number(b.opens) || b.definition.from - a.definition.from

/** True where the letters from here are those of a sentence that begins. */
const opensSentence = (text: string, from: number): boolean => /(?:^|[.!?:;\n—–(“"‘])\s*(?:(?:An?|The)\s)?$/u.test(text.slice(Math.max(0, from - 6), from)) || from === 0

/** Compares the words as written with the term: a number may differ at the end of words, capitals only as its kind allows. */
function judge (text: string, { core, kind }: Term, term: number, { from, to }: Range, provision: string): Candidate | null {
  const written = text.slice(from, to)
  const capital = /^\p{Lu}/u.test(written)
  const candidate: Candidate = { from, to, term, provision, capital, opens: capital && opensSentence(text, from) }
  if (kind !== 'EXACT') return sameInside(written, core) ? candidate : null
  return sameCapitals(written, core) ? candidate : null
}

/** Nothing but the first letter may differ in case. All in capitals is the same as well: headings shout. */
const sameInside = (written: string, core: string): boolean => !/\p{Lu}/u.test(written.slice(1)) || !/\p{Ll}/u.test(written) || /\p{Lu}/u.test(core.slice(1))

function sameCapitals (written: string, core: string): boolean {
  const a = written.match(/[\p{L}\p{N}]+/gu) ?? []
  const b = core.match(/[\p{L}\p{N}]+/gu) ?? []
  return a.length === b.length && a.every((word, index) => /^\p{Lu}/u.test(word) === /^\p{Lu}/u.test(b[index] as string))
}

/** Of the terms whose capital may be that of a sentence: those that the text writes with a capital inside sentences, mostly. */
function capitalised (terms: readonly Term[], candidates: readonly Candidate[]): Set<number> {
  const votes = new Map<number, number>()
  for (const { term, capital, opens } of candidates) if (!opens) votes.set(term, (votes.get(term) ?? 0) + (capital ? 1 : -1))
  return new Set([...votes].flatMap(([term, vote]) => terms[term]?.kind === 'UNDECIDED' && vote > 0 ? [term] : []))
}

/** Finds the definition that holds at each place; places ascend, so that every scope is opened and closed once. */
function resolve (text: string, terms: readonly Term[], candidates: readonly Candidate[], citations: readonly Range[]): TermUseDraft[] {
  const open = terms.map((): { next: number, stack: Scoped[] } => ({ next: 0, stack: [] }))
  const cited = [...citations].sort((a, b) => a.from - b.from)
  const uses: TermUseDraft[] = []
  let citation = 0
  for (const { term, from, to, provision } of [...candidates].sort((a, b) => a.from - b.from)) {
    while (citation < cited.length && (cited[citation] as Range).to <= from) citation++
    if (citation < cited.length && (cited[citation] as Range).from < to) continue
    const { definitions } = terms[term] as Term
    const state = open[term] as (typeof open)[number]
    while (state.next < definitions.length && (definitions[state.next] as Scoped).scope.from <= from) state.stack.push(definitions[state.next++] as Scoped)
    while (state.stack.length > 0 && (state.stack.at(-1) as Scoped).scope.to <= from) state.stack.pop()
    const holding = state.stack.at(-1)?.definition
    if (holding === undefined || isDefining(definitions, state.stack, from, to)) continue
    uses.push({ term: holding.term, provision, definition: holding.provision, from, to })
  }
  return uses
}

/** True inside the words that define the term, of the definitions that hold here. */
const isDefining = (all: readonly Scoped[], holding: readonly Scoped[], from: number, to: number): boolean =>
  (all.length <= 8 ? all : holding.slice(-8)).some(({ definition }) => definition.from <= from && to <= definition.to)
