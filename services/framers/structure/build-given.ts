import { numberKey } from '../../norms/provision-number.js'
import type { ProvisionDraft, DiagnosticDraft } from '../draft.js'
import type { GivenProvision, GivenStructure } from '../read/given-structure.js'

/** Longest label; a longer one keeps its end, which tells most. */
const MAX_LABEL = 300

const WORDS: Partial<Record<GivenProvision['kind'], string>> = {
  PART: 'Part', TITLE: 'Title', CHAPTER: 'Chapter', SECTION: 'Section', ARTICLE: 'Article', ANNEX: 'Schedule', RECITAL: 'Recital', FOOTNOTE: 'Note'
}
/** Provisions that are cited by themselves, whatever they stand in. */
const ROOTED: ReadonlySet<GivenProvision['kind']> = new Set(['SECTION', 'ARTICLE', 'ANNEX', 'RECITAL', 'FOOTNOTE', 'PREAMBLE', 'CONTROL'])
/** Provisions that a citation of what is in them does not name. */
const THROUGH: ReadonlySet<GivenProvision['kind']> = new Set(['PART', 'TITLE', 'CHAPTER', 'CROSSHEADING', 'GROUP'])

interface Cited { provision: GivenProvision, label: string, counts: Map<string, number> }

/** The nearest provision above that citations of this one name. */
function base (cited: ReadonlyMap<string, Cited>, provision: GivenProvision): Cited | null {
  for (let at = cited.get(provision.parent ?? ''); at !== undefined; at = cited.get(at.provision.parent ?? '')) {
    if (!THROUGH.has(at.provision.kind) || (THROUGH.has(provision.kind) && at.provision.num !== null)) return at
  }
  return null
}

const capitalised = (words: string): string => words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words
const named = (word: string, num: string): string => /\p{L}{3,}\.?\s/u.test(`${num} `) || num.startsWith('§') ? num.replace(/^\p{Lu}+(?=\s)/u, capitalised).replace(/[.:]$/, '') : `${word} ${numberKey(num)}`

/** A provision without number, by its place among its likes: `Section 5, item 2`. */
function ordinal (above: Cited | null, provision: GivenProvision, tops: Map<string, number>): string {
  const isRest = /__wrapup_\d+$/.test(provision.eId)
  const word = { TABLE: 'table', POINT: 'item', FOOTNOTE: 'note', SUBPARAGRAPH: isRest ? 'continuation' : 'subparagraph', CALLOUT: 'call-out' }[provision.kind as string] ?? 'paragraph'
  const counts = above?.counts ?? tops
  const count = (counts.get(word) ?? 0) + 1
  counts.set(word, count)
  const step = isRest && count === 1 ? 'continuation' : `${word} ${count}`
  return above === null ? step.charAt(0).toUpperCase() + step.slice(1) : `${above.label}, ${step}`
}

/** How a person cites it: `Section 13(1)(a)`, `Schedule 1, paragraph 2(1)`, `Part 2, Chapter 1`. */
function labelOf (cited: ReadonlyMap<string, Cited>, provision: GivenProvision, tops: Map<string, number>): string {
  const { kind, num, heading } = provision
  if (provision.label !== null) return provision.label
  const above = base(cited, provision)
  const word = WORDS[kind]
  if (num !== null && word !== undefined) {
    const own = named(word, num)
    return ROOTED.has(kind) || above === null ? own : `${above.label}, ${own}`
  }
  if (num !== null && above !== null) {
    if (above.provision.kind === 'ANNEX') return `${above.label}, paragraph ${numberKey(num)}`
    return `${above.label}(${numberKey(num)})`
  }
  if (num !== null) return capitalised(num)
  if (heading !== null) return above === null ? heading : `${above.label} > ${heading}`
  if (kind === 'PREAMBLE') return provision.eId === 'preface' ? 'Preface' : 'Preamble'
  return ordinal(above, provision, tops)
}

/**
 * The structure that a format states, as provisions: labels made, ids and ranges checked. What does not nest or has the id
 * of another is left out and told; its words stay with the provision around it.
 */
export function buildGiven (given: GivenStructure, length: number): { provisions: ProvisionDraft[], diagnostics: DiagnosticDraft[] } {
  const cited = new Map<string, Cited>()
  const tops = new Map<string, number>()
  const provisions: ProvisionDraft[] = []
  const diagnostics: DiagnosticDraft[] = []
  const firstChild = new Map<string, number>()
  let last = 0
  for (const one of given.provisions) {
    const parent = one.parent === null ? null : cited.get(one.parent)?.provision
    const fits = parent !== undefined && one.from >= last && one.to > one.from && one.to <= (parent?.to ?? length) && one.from >= (parent?.from ?? 0) && !cited.has(one.eId)
    if (!fits) {
      diagnostics.push({ ruleId: 'structure.given', severity: 'WARNING', message: `the provision \`${one.eId}\` does not fit into the others and was left out`, provision: null, from: one.from, to: one.to })
      continue
    }
    last = one.from
    const full = labelOf(cited, one, tops)
    const label = full.length > MAX_LABEL ? `…${full.slice(-MAX_LABEL)}` : full
    cited.set(one.eId, { provision: one, label, counts: new Map() })
    if (one.parent !== null && !firstChild.has(one.parent)) firstChild.set(one.parent, one.from)
    provisions.push({ eId: one.eId, parent: one.parent, kind: one.kind, num: one.num, heading: one.heading, label, from: one.from, to: one.to, ownTo: one.to })
  }
  for (const provision of provisions) provision.ownTo = firstChild.get(provision.eId) ?? provision.to
  return { provisions, diagnostics }
}
