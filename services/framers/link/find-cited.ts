import type { ProvisionDraft } from '../draft.js'
import type { CitationBase } from '../extract/citations.js'
import type { ProvisionIndex } from './provision-index.js'

const CITING_UNITS = new Set(['SECTION', 'ARTICLE', 'ANNEX'])
/** Words of citations and the kind that bears them. */
const KINDS: Readonly<Record<string, ReadonlySet<ProvisionDraft['kind']>>> = {
  section: new Set(['SECTION']),
  article: new Set(['ARTICLE']),
  chapter: new Set(['CHAPTER']),
  part: new Set(['PART']),
  title: new Set(['TITLE']),
  annex: new Set(['ANNEX']),
  paragraph: new Set(['PARAGRAPH', 'SUBPARAGRAPH'])
}
/** Words that people use for one another: a schedule is an annex, and regulations and rules are numbered as sections. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  schedule: ['annex'], appendix: ['annex'], annex: ['annex'], regulation: ['section', 'article'], rule: ['section', 'article'], clause: ['section', 'article'], section: ['section'], article: ['article', 'section']
}

/** The provision that a path leads to from where it is cited; null where the document has none. */
export function findCited (index: ProvisionIndex, from: readonly ProvisionDraft[], base: CitationBase, path: readonly string[]): ProvisionDraft | null {
  const [first = '', second = ''] = path
  if (first.startsWith('@')) return relative(index, from, first, second)
  if (base === 'DOCUMENT') {
    const top = topOf(index, first)
    return top === null ? null : walk(index, top, path.slice(1))
  }
  if (first === 'subparagraph') return from.find(one => one.num !== null) ?? null
  for (const start of starts(from, base)) {
    const found = walk(index, start, path)
    if (found !== null) return found
  }
  return null
}

function topOf (index: ProvisionIndex, step: string): ProvisionDraft | null {
  const [word = '', number = ''] = step.split(':')
  for (const kind of SAME[word] ?? [word]) {
    const top = index.top(`${kind}:${number}`)
    if (top !== null) return top
  }
  return dotted(index, number)
}

/** `4.2` of a document whose section 4 has a paragraph 2 or `4.2`. */
function dotted (index: ProvisionIndex, number: string): ProvisionDraft | null {
  const [, first, rest] = /^(\d+)\.(\d+)$/.exec(number) ?? []
  const section = first === undefined ? null : index.top(`section:${first}`)
  if (section === null || rest === undefined) return null
  return index.child(section, `${first}.${rest}`) ?? index.child(section, rest)
}

/** Where a path without a top can begin: labels mean the section that cites; else the nearest provision that has them. */
function starts (chain: readonly ProvisionDraft[], base: CitationBase): ProvisionDraft[] {
  const unit = chain.find(one => CITING_UNITS.has(one.kind))
  const units = unit === undefined ? [] : [unit]
  const others = chain.filter(one => one !== unit)
  return base === 'SECTION' ? [...units, ...others] : [...others.slice(chain[0] === unit ? 0 : 1), ...units, ...chain]
}

function walk (index: ProvisionIndex, start: ProvisionDraft, steps: readonly string[]): ProvisionDraft | null {
  let at: ProvisionDraft | null = start
  for (const step of steps) {
    if (at === null) return null
    at = index.child(at, step) ?? (/^[IVX]+$/.test(step) ? null : inParts(index, at, step))
  }
  return at
}

/** Paragraphs of an annex are numbered through its parts. */
const inParts = (index: ProvisionIndex, at: ProvisionDraft, step: string): ProvisionDraft | null =>
  at.kind === 'ANNEX' ? index.below(at, step) : null

/** `the preceding article`, `this Chapter`. */
function relative (index: ProvisionIndex, chain: readonly ProvisionDraft[], where: string, word: string): ProvisionDraft | null {
  const kinds = KINDS[word]
  const own = kinds === undefined ? undefined : chain.find(one => kinds.has(one.kind) && one.num !== null)
  if (own === undefined) return null
  if (where === '@own') return own
  const { siblings, at } = index.among(own)
  return siblings[at + (where === '@after' ? 1 : -1)] ?? null
}
