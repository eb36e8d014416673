import type { Analysis } from '../../norms/analysis.js'
import { codePoints } from '../../norms/code-points.js'
import type { DocumentScore } from './evaluation.js'
import type { FloorUnit } from './floor-norms.js'
import { floorNorms } from './floor-norms.js'
import type { GoldNode, GoldNorm } from './gold.js'
import { goldPaths, pathStyle } from './gold-paths.js'
import { normScope } from './norm-scope.js'
import { headingPaths, normsOf } from './predictions.js'
import { scoreNorms } from './score-norms.js'

/** The annotated norms of one document; `nodes` is null for a company document, whose paths are headings. */
export interface NormGold { document: string, nodes: readonly GoldNode[] | null, norms: readonly GoldNorm[] }

/** What the floor reads: rows of the gold tree, else the provisions that were found. */
function floorUnits (nodes: readonly GoldNode[] | null, { expression, provisions }: Analysis, paths: ReadonlyMap<string, string>): FloorUnit[] {
  if (nodes !== null) {
    const texts = new Map(nodes.map(({ path, text }) => [path, text]))
    return nodes.map(({ path, text, parent }) => ({ path, text: text ?? '', parentText: parent === null ? null : texts.get(parent) ?? null }))
  }
  const text = codePoints(expression.text)
  const own = new Map(provisions.map(({ eId, start, ownEnd }) => [eId, text.slice(start, ownEnd)]))
  return provisions.map(({ eId, parent }) => ({ path: paths.get(eId) ?? eId, text: own.get(eId) ?? '', parentText: parent === null ? null : own.get(parent) ?? null }))
}

/** Scores the norms of one document inside what was annotated, the floor beside it. */
export function evaluateNorms ({ document, nodes, norms }: NormGold, analysis: Analysis): DocumentScore {
  const goldRows = norms.map(({ path }) => path)
  const paths = nodes === null ? headingPaths(analysis) : goldPaths(analysis.provisions, pathStyle(nodes.map(({ path }) => path)))
  const isAnnotated = normScope(goldRows, nodes !== null)
  const predicted = normsOf(analysis, paths).filter(({ path }) => isAnnotated(path))
  const floor = floorNorms(floorUnits(nodes, analysis, paths)).filter(({ path }) => isAnnotated(path))
  return {
    document,
    score: scoreNorms({ doc: document, gold: norms, predicted, leavesOut: true }),
    floor: scoreNorms({ doc: document, gold: norms, predicted: floor, leavesOut: false }).figures
  }
}
