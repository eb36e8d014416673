import type { DiagnosticDraft, ProvisionDraft, ReferenceDraft } from '../draft.js'
import type { PlacedCitation } from '../extract/references.js'
import type { ProvisionIndex } from './provision-index.js'

const CITING_UNITS = new Set(['SECTION', 'ARTICLE', 'ANNEX'])

/** Looks up what citations name. Those of this document that lead nowhere keep empty targets and are told. */
export function resolveReferences (text: string, citations: readonly PlacedCitation[], index: ProvisionIndex): { references: ReferenceDraft[], diagnostics: DiagnosticDraft[] } {
  const references: ReferenceDraft[] = []
  const diagnostics: DiagnosticDraft[] = []
  for (const citation of citations) {
    const { from, to, provision, kind } = citation
    const targets = citation.kind === 'EXTERNAL' ? citation.targets : [...new Set(citation.paths.flatMap(path => find(index, provision, citation.base, path)))]
    references.push({ from, to, provision, kind, targets })
    if (kind === 'INTERNAL' && targets.length === 0) {
      diagnostics.push({ ruleId: 'reference.unresolved', severity: 'INFO', message: `no provision of this document is cited as \`${text.slice(from, to)}\``, provision, from, to })
    }
  }
  return { references, diagnostics }
}

function find (index: ProvisionIndex, eId: string, base: 'DOCUMENT' | 'SECTION' | 'NEAREST', path: readonly string[]): string[] {
  for (const { start, steps } of starts(index, eId, base, path)) {
    const found = walk(index, start, steps)
    if (found !== null) return [found.eId]
  }
  return []
}

interface Start { start: ProvisionDraft, steps: readonly string[] }

function starts (index: ProvisionIndex, eId: string, base: 'DOCUMENT' | 'SECTION' | 'NEAREST', path: readonly string[]): Start[] {
  const chain = index.chain(eId)
  if (base === 'DOCUMENT') {
    const top = index.top(path[0] ?? '') ?? dotted(index, path[0] ?? '')
    return top === null ? [] : [{ start: top, steps: path.slice(1) }]
  }
  if (path[0] === 'subparagraph') return chain.filter(one => one.num !== null).slice(0, 1).map(start => ({ start, steps: [] }))
  const unit = chain.find(one => CITING_UNITS.has(one.kind))
  const others = chain.filter(one => one !== unit)
  const order = base === 'SECTION' ? [...(unit === undefined ? [] : [unit]), ...others] : [...others.filter(one => one.eId !== eId), ...(unit === undefined ? [] : [unit]), ...chain]
  return order.map(start => ({ start, steps: path }))
}

/** `section:4.2` of a document whose section 4 has a paragraph 2 or `4.2`. */
function dotted (index: ProvisionIndex, step: string): ProvisionDraft | null {
  const [, first, rest] = /^section:(\d+)\.(\d+)$/.exec(step) ?? []
  const section = first === undefined ? null : index.top(`section:${first}`)
  if (section === null || rest === undefined) return null
  return index.child(section, `${first}.${rest}`) ?? index.child(section, rest)
}

function walk (index: ProvisionIndex, start: ProvisionDraft, steps: readonly string[]): ProvisionDraft | null {
  let at: ProvisionDraft | null = start
  for (const step of steps) {
    if (at === null) return null
    at = index.child(at, step)
  }
  return at
}
