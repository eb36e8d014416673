import type { Analysis } from '../../norms/analysis.js'
import { codePoints } from '../../norms/code-points.js'
import type { Provision } from '../../norms/provision.js'
import type { GoldTerm } from './gold.js'
import { isWordsOnly } from './akn-paths.js'
import type { PathStyle } from './gold-paths.js'
import { goldPaths } from './gold-paths.js'
import type { PredictedNorm } from './predicted-norm.js'
import type { ReferencePrediction } from './score-references.js'
import type { PredictedNode } from './score-structure.js'

/** Kinds that some annotations hold none of at all: there they are not scored. */
const SIDE_KINDS: ReadonlyArray<[Provision['kind'], RegExp]> = [['RECITAL', /^rec_/], ['PREAMBLE', /^preamble/], ['ANNEX', /^(annex|app)_/], ['FOOTNOTE', /^(fn|footnote)_/]]

/** Provisions whose kind the annotation covers: without recitals, preamble and the like where no gold path has one. */
export function annotatedProvisions (provisions: readonly Provision[], paths: readonly string[]): Provision[] {
  const left = new Set(SIDE_KINDS.filter(([, pattern]) => !paths.some(path => pattern.test(path))).map(([kind]) => kind))
  const dropped = new Set<string>()
  return provisions.filter(({ eId, kind, parent }) => {
    if (!left.has(kind) && (parent === null || !dropped.has(parent))) return true
    dropped.add(eId)
    return false
  })
}

/** Akoma Ntoso has no nodes for list items, rows and flush words: they are words of the node that they stand in. */
function withWordsBelow (provisions: readonly Provision[], nodes: readonly PredictedNode[]): PredictedNode[] {
  const owners = new Map<string, PredictedNode>()
  const kept: PredictedNode[] = []
  nodes.forEach((node, index) => {
    const { eId, parent } = provisions[index] as Provision
    const owner = parent === null ? undefined : owners.get(parent)
    if (!isWordsOnly(provisions[index] as Provision)) kept.push(node)
    else if (owner !== undefined) owner.words += `\n${node.words}`
    const owned = kept.at(-1) === node ? node : owner
    if (owned !== undefined) owners.set(eId, owned)
  })
  return kept
}

/** The tree as gold rows write it. */
export function nodesOf ({ expression, provisions }: Analysis, style: PathStyle): PredictedNode[] {
  const text = codePoints(expression.text)
  const paths = goldPaths(provisions, style)
  const nodes = provisions.map(({ eId, parent, kind, num, start, ownEnd }): PredictedNode => ({
    path: paths.get(eId) ?? eId, parent: parent === null ? null : paths.get(parent) ?? parent, kind, num, words: text.slice(start, ownEnd)
  }))
  return style === 'ACT' ? withWordsBelow(provisions, nodes) : nodes
}

/** Citations as gold rows write them, with positions in the own text of their node. */
export function referencesOf ({ expression, provisions, references }: Analysis, style: PathStyle): ReferencePrediction {
  const text = codePoints(expression.text)
  const paths = goldPaths(provisions, style)
  const starts = new Map<string, number>()
  const texts = new Map<string, string>()
  for (const { eId, start, ownEnd } of provisions) {
    const path = paths.get(eId) ?? eId
    // Where several provisions share a path their words count as one.
    const before = style === 'ACT' && texts.has(path) ? `${texts.get(path) as string}\n` : ''
    starts.set(eId, start - [...before].length)
    texts.set(path, before + text.slice(start, ownEnd))
  }
  return {
    texts,
    references: references.map(({ provision, start, end, quote, targets, kind }) => ({
      path: paths.get(provision) ?? provision,
      start: start - (starts.get(provision) ?? 0),
      end: end - (starts.get(provision) ?? 0),
      quote,
      targets: targets.map(target => paths.get(target) ?? target),
      // Akoma Ntoso marks up some citations only: those that it does not count neither for nor against.
      isInternal: kind === 'INTERNAL' && style !== 'ACT'
    }))
  }
}

/** Defined terms as gold rows write them. */
export function termsOf ({ provisions, definitions }: Analysis, style: PathStyle): GoldTerm[] {
  const paths = goldPaths(provisions, style)
  return definitions.map(({ term, provision }) => ({ term, path: paths.get(provision) ?? provision }))
}

/** For company documents: the nearest heading above each provision, or the title. */
export function headingPaths ({ expression, provisions }: Analysis): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { eId, parent, heading } of provisions) {
    paths.set(eId, heading ?? (parent === null ? undefined : paths.get(parent)) ?? expression.title)
  }
  return paths
}

/** Norms as gold rows write them; `paths` gives the path of each provision. */
export const normsOf = ({ norms }: Analysis, paths: ReadonlyMap<string, string>): PredictedNorm[] => norms.map(norm => ({
  path: paths.get(norm.provision) ?? norm.provision,
  modality: norm.modality,
  bearer: norm.bearer?.text ?? null,
  action: norm.action.text,
  conditions: norm.conditions.map(({ text }) => text),
  exceptions: norm.exceptions.map(({ text }) => text),
  deadline: norm.deadline?.text ?? null,
  quote: norm.quote,
  rule: norm.rule
}))
