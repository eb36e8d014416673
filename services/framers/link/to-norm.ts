import type { CodePoints } from '../../norms/code-points.js'
import { normId } from '../../norms/ids.js'
import type { Norm, Part } from '../../norms/norm.js'
import type { NormDraft, Range, ReferenceDraft } from '../draft.js'
import { firstFrom } from '../first-from.js'
import { statementOf } from './statement.js'
import { partAt, quotationAt } from './verify.js'

export interface NormContext {
  text: string
  points: CodePoints
  work: string
  /** In document order. */
  references: readonly ReferenceDraft[]
  /** Which of the provision's norms it is, from 0. */
  ordinal: number
}

type Marked = Range & { inherited: boolean }

/** Completes a norm: id, verified parts, statement, and the references in its quote. Null where a part is not verbatim. */
export function toNorm (context: NormContext, draft: NormDraft): Norm | null {
  const { text, points } = context
  const quotation = quotationAt(text, points, draft)
  const cue = partAt(text, points, draft.cue)
  const action = partAt(text, points, draft.action)
  if (quotation === null || cue === null || action === null) return null
  let sound = true
  const check = (part: Part | null): Part => {
    if (part === null) sound = false
    return part ?? { text: '', start: 0, end: 0, inherited: false }
  }
  const add = <T extends Marked>({ from, to, inherited, ...rest }: T) => ({ ...rest, ...check(partAt(text, points, { from, to, inherited })) })
  const norm: Norm = {
    id: normId(context.work, draft.provision, context.ordinal),
    provision: draft.provision,
    modality: draft.modality,
    ...quotation,
    statement: draft.said ?? statementOf(text, draft),
    confidence: draft.confidence,
    cue,
    bearer: draft.bearer === null ? null : add(draft.bearer),
    counterparty: draft.counterparty === null ? null : add(draft.counterparty),
    action,
    target: draft.target === null ? null : add(draft.target),
    conditions: draft.conditions.map(add),
    exceptions: draft.exceptions.map(add),
    deadline: draft.deadline === null ? null : add(draft.deadline),
    references: citedIn(context.references, draft),
    rule: draft.rule
  }
  return sound ? norm : null
}

/** Targets of the references that stand inside the range, each once, in order. */
function citedIn (references: readonly ReferenceDraft[], range: Range): string[] {
  const found = new Set<string>()
  for (let at = firstFrom(references.length, index => (references[index] as ReferenceDraft).from, range.from); at < references.length; at++) {
    const reference = references[at] as ReferenceDraft
    if (reference.from >= range.to) break
    if (reference.to <= range.to) for (const target of reference.targets) found.add(target)
  }
  return [...found]
}
