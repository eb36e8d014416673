import { codePoints } from '../../norms/code-points.js'
import { overlaps } from '../../norms/span.js'
import type { EvaluationError, Score } from './figures.js'
import { meanOf } from './figures.js'
import type { GoldNode, GoldReference } from './gold.js'

/** A citation as it was found; positions are code points into the text of its node. Targets are gold paths. */
export interface PredictedReference { path: string, start: number, end: number, quote: string, targets: readonly string[], isInternal: boolean }

/** Citations, and the texts of the nodes that they stand in, by path. */
export interface ReferencePrediction { texts: ReadonlyMap<string, string>, references: readonly PredictedReference[] }

/** Gold rows as a perfect prediction: for the self-check. */
export const asReferencePrediction = (nodes: readonly GoldNode[], references: readonly GoldReference[]): ReferencePrediction => ({
  texts: new Map(nodes.map(({ path, text }) => [path, text ?? ''])),
  references: references.map(({ target, ...row }) => ({ ...row, targets: [target], isInternal: true }))
})

type Placed = GoldReference & { at: { start: number, end: number } | null }

/** All places of the words in the text, in code points. */
function occurrences (text: string, words: string): number[] {
  const points = codePoints(text)
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(points.fromUtf16(at))
  return found
}

const plain = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/g, ' ')

/**
 * Where the gold quote stands in the found node's text: at its own offset where the texts agree, else at the
 * nearest occurrence that no earlier row took (white space or a number may differ); null where it is not there.
 */
function place (gold: readonly GoldReference[], texts: ReadonlyMap<string, string>): Placed[] {
  const taken = new Set<string>()
  return gold.map(row => {
    const text = texts.get(row.path)
    if (text === undefined) return { ...row, at: null }
    const free = occurrences(plain(text), plain(row.quote)).filter(start => !taken.has(`${row.path} ${start}`))
    const start = free.sort((a, b) => Math.abs(a - row.start) - Math.abs(b - row.start))[0]
    if (start === undefined) return { ...row, at: null }
    taken.add(`${row.path} ${start}`)
    return { ...row, at: { start, end: start + row.end - row.start } }
  })
}

interface Pair { gold: Placed, found: PredictedReference }

const isExact = ({ gold, found }: Pair): boolean => gold.at?.start === found.start && gold.at.end === found.end

/** One to one, those with equal spans first, then by the place in the text. */
function match (gold: readonly Placed[], predicted: readonly PredictedReference[]): Pair[] {
  const pairs: Pair[] = []
  const taken = { gold: new Set<Placed>(), found: new Set<PredictedReference>() }
  const candidates = gold.flatMap(row => predicted
    .filter(found => row.at !== null && found.path === row.path && overlaps(row.at, found))
    .map(found => ({ gold: row, found })))
  for (const pair of [...candidates.filter(isExact), ...candidates]) {
    if (taken.gold.has(pair.gold) || taken.found.has(pair.found)) continue
    taken.gold.add(pair.gold)
    taken.found.add(pair.found)
    pairs.push(pair)
  }
  return pairs
}

const shapeOf = (quote: string): string => quote.replace(/\s+/g, ' ').replace(/\d+/g, '1').replace(/\((?:[a-zA-Z]+|1)\)/g, '(x)')

/**
 * Internal citations by overlap of their spans, one to one, and by equal spans; on overlapping ones the share
 * whose target is right: all, and those whose target is in the document. Citations of other works are not
 * annotated: they count only where they overlap a gold span.
 */
export function scoreReferences (gold: readonly GoldReference[], nodes: readonly GoldNode[], prediction: ReferencePrediction): Score {
  const placed = place(gold, prediction.texts)
  const paths = new Set(nodes.map(({ path }) => path))
  const pairs = match(placed, prediction.references)
  const found = new Set(pairs.map(pair => pair.found))
  const met = new Set(pairs.map(pair => pair.gold))
  const counted = prediction.references.filter(one => one.isInternal || found.has(one))
  const isRight = ({ gold, found }: Pair): number => found.targets.includes(gold.target) ? 1 : 0
  const errors: EvaluationError[] = [
    ...placed.filter(row => !met.has(row)).map(row => ({
      error: 'MISSED' as const, measure: 'spans', cause: row.at === null ? 'its node or words are not there' : shapeOf(row.quote), path: row.path, expected: row.quote, found: null
    })),
    ...counted.filter(one => !found.has(one)).map(one => ({
      error: 'INVENTED' as const, measure: 'spans', cause: shapeOf(one.quote), path: one.path, expected: null, found: one.quote
    })),
    ...pairs.filter(pair => isRight(pair) === 0).map(({ gold, found }) => ({
      error: 'WRONG' as const, measure: 'target', cause: found.targets.length === 0 ? 'unresolved' : 'another target', path: gold.path, expected: `${gold.quote} -> ${gold.target}`, found: `${found.quote} -> ${found.targets.join(', ')}`
    }))
  ]
  return {
    figures: [
      { kind: 'F1', measure: 'spans, overlapping', matched: pairs.length, predicted: counted.length, gold: gold.length },
      { kind: 'F1', measure: 'spans, equal', matched: pairs.filter(isExact).length, predicted: counted.length, gold: gold.length },
      meanOf('target', pairs.map(isRight)),
      meanOf('target, where in the document', pairs.filter(({ gold }) => paths.has(gold.target)).map(isRight))
    ],
    errors
  }
}
