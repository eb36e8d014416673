import type { Analysis } from '../../norms/analysis.js'
import type { DocumentScore } from './evaluation.js'
import { REFERENCE_FLOOR, floorReferences } from './floor-references.js'
import { STRUCTURE_FLOOR, floorStructure } from './floor-structure.js'
import { TERM_FLOOR, floorTerms } from './floor-terms.js'
import type { GoldNode, GoldReference, GoldTerm } from './gold.js'
import type { PathStyle } from './gold-paths.js'
import { pathStyle } from './gold-paths.js'
import { annotatedProvisions, nodesOf, referencesOf, termsOf } from './predictions.js'
import { scoreReferences } from './score-references.js'
import { scoreStructure } from './score-structure.js'
import { scoreTerms } from './score-terms.js'

/** A regulation with its annotated tree. */
export interface TreeGold {
  document: string
  nodes: readonly GoldNode[]
  references: readonly GoldReference[]
  terms: readonly GoldTerm[]
  /** How the paths are written; else it is told from the paths. */
  style?: PathStyle
}

export type TreeTask = 'structure' | 'references' | 'terms'

export const FLOOR_RULES: Readonly<Record<TreeTask, string>> = { structure: STRUCTURE_FLOOR, references: REFERENCE_FLOOR, terms: TERM_FLOOR }

const textsOf = (nodes: readonly GoldNode[]): Map<string, string> => new Map(nodes.map(({ path, text }) => [path, text ?? '']))

/** Scores one document for one task, the floor beside it. The floor sees the gold's own node texts, never its tree. */
export function evaluateTree (task: TreeTask, gold: TreeGold, analysis: Analysis): DocumentScore {
  const { document, nodes } = gold
  const paths = nodes.map(({ path }) => path)
  const style = gold.style ?? pathStyle(paths)
  if (task === 'structure') {
    const scored = style === 'ACT' ? analysis : { ...analysis, provisions: annotatedProvisions(analysis.provisions, paths) }
    const floor = floorStructure(analysis.expression.text.split('\n'), style)
    return { document, score: scoreStructure(nodes, nodesOf(scored, style)), floor: scoreStructure(nodes, floor).figures }
  }
  if (task === 'references') {
    const floor = scoreReferences(gold.references, nodes, floorReferences(textsOf(nodes)))
    return { document, score: scoreReferences(gold.references, nodes, referencesOf(analysis, style)), floor: floor.figures }
  }
  return { document, score: scoreTerms(gold.terms, termsOf(analysis, style)), floor: scoreTerms(gold.terms, floorTerms(textsOf(nodes))).figures }
}
