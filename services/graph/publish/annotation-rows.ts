import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { Expression } from '../../norms/expression.js'
import type { Span } from '../../norms/span.js'
import { anchorAt } from '../../norms/anchor.js'
import { partId } from '../../norms/ids.js'
import type { DefinitionProperties } from '../rows/definition-row.js'
import type { ReferenceProperties } from '../rows/reference-row.js'

/** Ids by kind and place; a second one at the same place gets `-2`. */
function placeIds (expression: Expression, kind: string): (span: Span) => string {
  const seen = new Map<string, number>()
  return ({ start, end }) => {
    const place = `${kind}_${start}-${end}`
    const count = (seen.get(place) ?? 0) + 1
    seen.set(place, count)
    return partId(expression.id, count === 1 ? place : `${place}-${count}`)
  }
}

const anchored = (expression: Expression, text: CodePoints, span: Span) => {
  const { expressionHash, prefix, suffix, state } = anchorAt(text, expression.hash, span)
  return { expression: expression.id, expressionHash, prefix, suffix, anchorState: state }
}

/** Definitions as the properties of their nodes. */
export function definitionRows ({ expression, definitions }: Analysis, text: CodePoints): DefinitionProperties[] {
  const idOf = placeIds(expression, 'def')
  return definitions.map(({ provision, ...definition }) => ({
    ...definition, ...anchored(expression, text, definition), id: idOf(definition), provisionId: partId(expression.id, provision)
  }))
}

/** References as the properties of their nodes. */
export function referenceRows ({ expression, references }: Analysis, text: CodePoints): ReferenceProperties[] {
  const idOf = placeIds(expression, 'ref')
  return references.map(({ provision, ...reference }) => ({
    ...reference, ...anchored(expression, text, reference), id: idOf(reference), provisionId: partId(expression.id, provision)
  }))
}

/** Which reference refers to which provision: the INTERNAL targets that exist. */
export function referenceTargets (analysis: Analysis, rows: readonly ReferenceProperties[]): Array<{ from: string, to: string }> {
  const known = new Set(analysis.provisions.map(({ eId }) => eId))
  return rows.filter(({ kind }) => kind === 'INTERNAL').flatMap(({ id, targets }) =>
    [...new Set(targets)].filter(target => known.has(target)).map(target => ({ from: id, to: partId(analysis.expression.id, target) })))
}
