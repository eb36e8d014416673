import type { Analysis } from '../../norms/analysis.js'
import { codePoints } from '../../norms/code-points.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { Diagnostic } from '../../norms/diagnostic.js'
import type { Expression } from '../../norms/expression.js'
import type { DefinitionDraft, DiagnosticDraft, NormDraft, ProvisionDraft, Range, ReferenceDraft, SentenceDraft, TermUseDraft } from '../draft.js'
import type { SourceDocument } from '../read/source-document.js'
import type { SourcePlace } from './source-places.js'
import { sourcePlaces } from './source-places.js'
import { toNorm } from './to-norm.js'
import { quotationAt } from './verify.js'

/** All that was found in one document, in UTF-16 units. */
export interface Drafts {
  expression: Expression
  /** What the readers told of the source: where its blocks stand. */
  document: Pick<SourceDocument, 'blocks' | 'decoded'>
  provisions: readonly ProvisionDraft[]
  sentences: readonly SentenceDraft[]
  definitions: readonly DefinitionDraft[]
  uses: readonly TermUseDraft[]
  references: readonly ReferenceDraft[]
  norms: readonly NormDraft[]
  diagnostics: readonly DiagnosticDraft[]
}

/**
 * The one place where UTF-16 ranges become code points. Every quotation is compared with the text; what is not
 * verbatim is left out, with a diagnostic of severity ERROR in its place.
 */
export function toAnalysis (drafts: Drafts): Analysis {
  const { expression, references } = drafts
  const { text } = expression
  const points = codePoints(text)
  const broken: Diagnostic[] = []
  const quoted = <T extends Range & { provision: string }, R>(what: string, list: readonly T[], make: (draft: T) => R | null): R[] => list.flatMap(draft => {
    const made = make(draft)
    if (made === null) broken.push(brokenAt(what, draft, points, text.length))
    return made === null ? [] : [made]
  })
  const plain = <T extends Range & { provision: string }>(draft: T) => {
    const { from, to, ...rest } = draft
    const quotation = quotationAt(text, points, { from, to })
    return quotation === null ? null : { ...rest, ...quotation }
  }
  const places = sourcePlaces(drafts.document, drafts.provisions)
  const ordinals = new Map<string, number>()
  return {
    expression,
    provisions: drafts.provisions.map(({ from, to, ownTo, ...rest }, index) => ({ ...rest, ...places[index] as SourcePlace, start: points.fromUtf16(from), end: points.fromUtf16(to), ownEnd: points.fromUtf16(ownTo) })),
    sentences: drafts.sentences.map(({ from, to, provision }) => ({ provision, start: points.fromUtf16(from), end: points.fromUtf16(to) })),
    definitions: quoted('definition', drafts.definitions, plain),
    uses: quoted('use of a term', drafts.uses, plain),
    references: quoted('reference', references, plain),
    norms: quoted('norm', drafts.norms, norm => {
      const ordinal = ordinals.get(norm.provision) ?? 0
      ordinals.set(norm.provision, ordinal + 1)
      return toNorm({ text, points, work: expression.work, references, ordinal }, norm)
    }),
    diagnostics: [...drafts.diagnostics.map(draft => toDiagnostic(draft, points)), ...broken]
  }
}

function toDiagnostic ({ from, to, ...rest }: DiagnosticDraft, points: CodePoints): Diagnostic {
  return { ...rest, start: from === null ? null : points.fromUtf16(from), end: to === null ? null : points.fromUtf16(to) }
}

function brokenAt (what: string, { from, to, provision }: Range & { provision: string }, points: CodePoints, length: number): Diagnostic {
  const within = (unit: number): number => points.fromUtf16(Math.min(length, Math.max(0, unit)))
  return { ruleId: 'anchor.broken', severity: 'ERROR', message: `a ${what} was left out: its words do not stand where it says`, provision, start: within(Math.min(from, to)), end: within(Math.max(from, to)) }
}
