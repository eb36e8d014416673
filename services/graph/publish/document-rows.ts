import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { DefinitionProperties } from '../rows/definition-row.js'
import type { ProvisionProperties } from '../rows/provision-row.js'
import type { ReferenceProperties } from '../rows/reference-row.js'
import type { TermUseProperties } from '../rows/term-use-row.js'
import { definitionRows, referenceRows, referenceTargets } from './annotation-rows.js'
import { termUseRows } from './term-use-rows.js'
import { provisionRows } from './provision-rows.js'

/** Everything of a document that depends on it alone, ready to be written. */
export interface DocumentRows {
  provisions: ProvisionProperties[]
  definitions: DefinitionProperties[]
  references: ReferenceProperties[]
  targets: Array<{ from: string, to: string }>
  uses: TermUseProperties[]
}

/** Rows of a document. They are made before the transaction begins, so that it stays short. */
export function documentRows (analysis: Analysis, text: CodePoints): DocumentRows {
  const definitions = definitionRows(analysis, text)
  const references = referenceRows(analysis, text)
  return {
    provisions: provisionRows(analysis.expression, analysis.provisions, text),
    definitions,
    references,
    targets: referenceTargets(analysis, references),
    uses: termUseRows(analysis, definitions)
  }
}
