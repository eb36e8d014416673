import type { DiagnosticDraft, ProvisionDraft, ReferenceDraft } from '../draft.js'
import type { InternalCitation } from '../extract/citations.js'
import type { PlacedCitation } from '../extract/references.js'
import { expectedEId, inCode, isOtherSection, leavesDocument } from './absent.js'
import { findCited } from './find-cited.js'
import type { ProvisionIndex } from './provision-index.js'

/** Most provisions that one range stands for: `sections 1 to 300` is told by its ends alone. */
const MAX_RANGE = 100

/** Of which title of the code the document is a part, `us/cfr/45`, and which section of it where it is one alone. */
export interface InCode { code: string | null, single: [part: string, section: string] | null }

/** Looks up what citations name. Those of this document that lead nowhere are told. */
export function resolveReferences (text: string, citations: readonly PlacedCitation[], index: ProvisionIndex, within: InCode = { code: null, single: null }): { references: ReferenceDraft[], diagnostics: DiagnosticDraft[] } {
  const references: ReferenceDraft[] = []
  const diagnostics: DiagnosticDraft[] = []
  const unknown = (message: string, { provision, from, to }: PlacedCitation): void => {
    diagnostics.push({ ruleId: 'reference.unresolved', severity: 'INFO', message: `${message} \`${text.slice(from, to)}\``, provision, from, to })
  }
  let before: { group: number, found: ProvisionDraft | null } = { group: -1, found: null }
  for (const citation of citations) {
    const { from, to, provision } = citation
    if (citation.kind === 'EXTERNAL') {
      references.push({ from, to, provision, kind: 'EXTERNAL', targets: citation.targets })
      if (citation.targets.length === 0) unknown('no work is named that is cited as', citation)
      continue
    }
    const found = provisionsCited(index, citation, before)
    before = { group: citation.group, found: found[0] ?? null }
    if (found.length > 0) references.push({ from, to, provision, kind: 'INTERNAL', targets: [...new Set(found.map(({ eId }) => eId))] })
    else if (!isVague(citation) && !(index.codePart !== null && ABBREVIATED.test(text.slice(from, to)))) {
      const lacking = absent(index, citation, within)
      references.push({ from, to, provision, ...lacking })
      if (lacking.kind === 'INTERNAL' || lacking.targets.length === 0) unknown('no provision of this document is cited as', citation)
    }
  }
  return { references, diagnostics }
}

/** `S. 424` is a section in a British act only. */
const ABBREVIATED = /^(?:ss?|arts?|regs?)\./i

/** `the following section` that nothing follows, and `this Part` outside of all parts, say no provision: they are no citations. */
const isVague = ({ paths }: InternalCitation): boolean => paths.every(([first = '']) => first.startsWith('@'))

/** What the document lacks: another work's where it can only be that; else the eId that it would have, where its number says it. */
function absent (index: ProvisionIndex, { paths }: InternalCitation, { code, single }: InCode): Pick<ReferenceDraft, 'kind' | 'targets'> {
  if (paths.some(path => leavesDocument(index, path) || isOtherSection(single, path))) return { kind: 'EXTERNAL', targets: paths.flatMap(path => inCode(code, path) ?? []) }
  return { kind: 'INTERNAL', targets: paths.flatMap(path => expectedEId(path) ?? []) }
}

function provisionsCited (index: ProvisionIndex, citation: PlacedCitation & InternalCitation, before: { group: number, found: ProvisionDraft | null }): ProvisionDraft[] {
  const chain = index.chain(citation.provision)
  const found = citation.paths.flatMap(path => findCited(index, chain, citation.base, path) ?? [])
  const [last] = found
  if (!citation.through || last === undefined || before.group !== citation.group || before.found === null) return found
  return [...found, ...between(index, before.found, last)]
}

/** The provisions that a range names without saying their numbers. */
function between (index: ProvisionIndex, first: ProvisionDraft, last: ProvisionDraft): ProvisionDraft[] {
  const from = index.among(first)
  const to = index.among(last)
  return from.siblings !== to.siblings || to.at - from.at > MAX_RANGE ? [] : from.siblings.slice(from.at + 1, to.at)
}
