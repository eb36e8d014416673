import type { Evaluation } from '../../services/framers/evaluate/evaluation.js'
import type { EvaluationError, Figure } from '../../services/framers/evaluate/figures.js'
import { f1, mean, precision, recall } from '../../services/framers/evaluate/figures.js'
import type { Style } from '../terminal/style.js'
import { shortened } from '../terminal/printable.js'

const shown = (value: number | null): string => value === null ? '   –' : value.toFixed(3).replace(/^0/, ' ')

const headOf = (figure: Figure): string => figure.kind === 'F1'
  ? `P ${shown(precision(figure))}  R ${shown(recall(figure))}  F1 ${shown(f1(figure))}`
  : `${''.padEnd(17)}mean ${shown(mean(figure))}`

const countOf = (figure: Figure): string => figure.kind === 'F1'
  ? `${figure.matched} of ${figure.gold}, ${figure.predicted} found`
  : `${figure.pairs} pairs`

const floorOf = (floor: Figure | undefined): string => floor === undefined ? '' : `floor ${shown(floor.kind === 'F1' ? f1(floor) : mean(floor))}`

/** The figures for a person: by document, each measure on a line with its floor. */
export function * figureLines ({ task, documents, floorRule, notes }: Evaluation, style: Style): Generator<string> {
  for (const { document, figures, floor } of documents) {
    yield style.bold(`${task}: ${document}`)
    for (const figure of figures) {
      const under = floor.find(({ measure }) => measure === figure.measure)
      yield `  ${figure.measure.padEnd(30)} ${headOf(figure)}  ${style.dim(`${floorOf(under).padEnd(12)} ${countOf(figure)}`)}`
    }
  }
  yield style.dim(`floor: ${floorRule}`)
  for (const note of notes) yield style.dim(`note: ${note}`)
}

type Located = EvaluationError & { document: string }

function grouped (errors: readonly Located[]): Array<[string, Located[]]> {
  const groups = new Map<string, Located[]>()
  for (const error of errors) {
    const key = `${error.error.toLowerCase()} ${error.measure}: ${error.cause}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [error])
    else group.push(error)
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

function byDocument (errors: readonly Located[]): string {
  const counts = new Map<string, number>()
  for (const { document } of errors) counts.set(document, (counts.get(document) ?? 0) + 1)
  return [...counts].map(([document, count]) => `${document} ${count}`).join(', ')
}

const WIDTH = 160

/** The errors for a person: grouped by cause, the largest group first, up to `limit` of each group. */
export function * errorLines ({ errors }: Evaluation, limit: number, style: Style): Generator<string> {
  for (const [cause, group] of grouped(errors)) {
    yield ''
    yield `${style.bold(`${group.length} × ${cause}`)} ${style.dim(`(${byDocument(group)})`)}`
    for (const { path, expected, found } of group.slice(0, limit)) {
      yield `  ${style.dim(path)}`
      if (expected !== null) yield `    gold:  ${shortened(expected, WIDTH)}`
      if (found !== null) yield `    found: ${shortened(found, WIDTH)}`
    }
  }
}

const numbers = (figure: Figure): Record<string, number | null> => figure.kind === 'F1'
  ? { precision: precision(figure), recall: recall(figure), f1: f1(figure), matched: figure.matched, predicted: figure.predicted, gold: figure.gold }
  : { mean: mean(figure), pairs: figure.pairs }

/** The same as records: a `score` for each figure with its floor, an `error` for each error that is asked for. */
export function * evaluationRecords ({ task, documents, errors, floorRule }: Evaluation, withErrors: boolean): Generator<object> {
  for (const { document, figures, floor } of documents) {
    for (const figure of figures) {
      const under = floor.find(({ measure }) => measure === figure.measure)
      yield { type: 'score', task, document, measure: figure.measure, ...numbers(figure), floor: under === undefined ? null : numbers(under), floorRule }
    }
  }
  if (withErrors) for (const { error, ...rest } of errors) yield { type: 'error', task, error, ...rest }
}
