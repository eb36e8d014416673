import type { EvaluationError, Figure, Score } from './figures.js'
import { meanOf } from './figures.js'
import type { GoldNorm } from './gold.js'
import { isLeftOut } from './left-out.js'
import type { NormPair } from './match-norms.js'
import { matchNorms, strict, tolerant } from './match-norms.js'
import type { PredictedNorm } from './predicted-norm.js'
import { tokenF1 } from './tokens.js'

export interface NormTask {
  doc: string
  gold: readonly GoldNorm[]
  /** Predictions inside the annotated scope. */
  predicted: readonly PredictedNorm[]
  /** False for the floor, which is measured with every prediction counted. */
  leavesOut: boolean
}

const joined = (parts: readonly string[] | string | null): string => typeof parts === 'string' ? parts : (parts ?? []).join(' ')

/** The fields that are compared by their words, and the pairs on which each is. */
const FIELDS: ReadonlyArray<{ measure: string, counts: (pair: NormPair) => boolean, words: (norm: GoldNorm | PredictedNorm) => string }> = [
  { measure: 'bearer', counts: ({ gold }) => !gold.bearerImplicit, words: norm => joined(norm.bearer) },
  { measure: 'bearer, implicit', counts: ({ gold }) => gold.bearerImplicit, words: norm => joined(norm.bearer) },
  { measure: 'action', counts: () => true, words: norm => norm.action },
  { measure: 'conditions', counts: () => true, words: norm => joined(norm.conditions) },
  { measure: 'exceptions', counts: () => true, words: norm => joined(norm.exceptions) },
  { measure: 'deadline', counts: () => true, words: norm => joined(norm.deadline) }
]

interface Compared { pair: NormPair, expected: string, found: string, f1: number }

/** Where a field is empty on both sides the pair is left out; where on one side, it counts 0. */
const compare = (pairs: readonly NormPair[], { counts, words }: typeof FIELDS[number]): Compared[] => pairs.filter(counts)
  .map(pair => ({ pair, expected: words(pair.gold), found: words(pair.found) }))
  .filter(({ expected, found }) => expected !== '' || found !== '')
  .map(one => ({ ...one, f1: tokenF1(one.expected, one.found) }))

/** Predictions that count: the matched ones, and those that no annotated span excuses. */
const counted = ({ doc, gold, predicted, leavesOut }: NormTask, pairs: readonly NormPair[]): PredictedNorm[] => {
  const matched = new Set(pairs.map(({ found }) => found))
  return predicted.filter(norm => matched.has(norm) || !leavesOut || !isLeftOut(doc, gold, norm))
}

function detectionErrors (task: NormTask, pairs: readonly NormPair[]): EvaluationError[] {
  const found = new Set(pairs.map(pair => pair.found))
  const met = new Set(pairs.map(pair => pair.gold))
  return [
    ...task.gold.filter(row => !met.has(row)).map((row): EvaluationError =>
      ({ error: 'MISSED', measure: 'detection', cause: row.modality, path: row.path, expected: row.quote, found: null })),
    ...counted(task, pairs).filter(norm => !found.has(norm)).map((norm): EvaluationError =>
      ({ error: 'INVENTED', measure: 'detection', cause: norm.rule, path: norm.path, expected: null, found: `${norm.quote} [action: ${norm.action}]` }))
  ]
}

function partErrors (pairs: readonly NormPair[]): EvaluationError[] {
  const modality = pairs.filter(({ gold, found }) => gold.modality !== found.modality).map(({ gold, found }): EvaluationError =>
    ({ error: 'WRONG', measure: 'modality', cause: `${gold.modality} as ${found.modality} by ${found.rule}`, path: gold.path, expected: gold.quote, found: found.quote }))
  const fields = FIELDS.flatMap(field => compare(pairs, field).filter(({ f1 }) => f1 < 1).map(({ pair, expected, found }): EvaluationError =>
    ({ error: 'WRONG', measure: field.measure, cause: expected === '' ? 'invented' : found === '' ? 'missed' : 'other words', path: pair.gold.path, expected, found })))
  return [...modality, ...fields]
}

/** Detection, strict and tolerant, and on strictly matched pairs modality and the fields' words, as the annotation guide says. */
export function scoreNorms (task: NormTask): Score {
  const detect = (measure: string, pairs: readonly NormPair[]): Figure =>
    ({ kind: 'F1', measure, matched: pairs.length, predicted: counted(task, pairs).length, gold: task.gold.length })
  const pairs = matchNorms(task.gold, task.predicted, strict)
  return {
    figures: [
      detect('detection', pairs),
      detect('detection, tolerant', matchNorms(task.gold, task.predicted, tolerant)),
      meanOf('modality', pairs.map(({ gold, found }) => gold.modality === found.modality ? 1 : 0)),
      ...FIELDS.map(field => meanOf(field.measure, compare(pairs, field).map(({ f1 }) => f1)))
    ],
    errors: [...detectionErrors(task, pairs), ...partErrors(pairs)]
  }
}
