import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { DefinitionProperties } from '../rows/definition-row.js'
import type { ProvisionProperties } from '../rows/provision-row.js'
import type { ReferenceProperties } from '../rows/reference-row.js'
import { definitionRows, referenceRows, referenceTargets } from './annotation-rows.js'
import { provisionRows } from './provision-rows.js'

/** Everything of a document that depends on it alone, ready to be written. */
export interface DocumentRows {
  provisions: ProvisionProperties[]
  definitions: DefinitionProperties[]
  references: ReferenceProperties[]
  targets: Array<{ from: string, to: string }>
}

/** Rows of a document. They are made before the transaction begins, so that it stays short. */
export function documentRows (analysis: Analysis, text: CodePoints): DocumentRows {
  const references = referenceRows(analysis, text)
  return {
    provisions: provisionRows(analysis.expression, analysis.provisions, text),
    definitions: definitionRows(analysis, text),
    references,
    targets: referenceTargets(analysis, references)
  }
}
