/** Precision, recall and F1 of things found, as counts so that documents can be added up. */
export interface CountFigure { kind: 'F1', measure: string, matched: number, predicted: number, gold: number }

/** The mean of values between 0 and 1 over pairs, as their sum so that documents can be added up. */
export interface MeanFigure { kind: 'MEAN', measure: string, sum: number, pairs: number }

export type Figure = CountFigure | MeanFigure

/** Something missed, invented, or found with a wrong part; `cause` groups them. */
export interface EvaluationError {
  error: 'MISSED' | 'INVENTED' | 'WRONG'
  /** Which measure it lowers: `nodes`, `bearer`. */
  measure: string
  cause: string
  path: string
  /** The annotated words, null where invented. */
  expected: string | null
  /** The words that were found, null where missed. */
  found: string | null
}

/** What comes out of comparing one document with its gold rows. */
export interface Score { figures: Figure[], errors: EvaluationError[] }

const share = (part: number, whole: number): number | null => whole === 0 ? null : part / whole

/** Share of the predictions that are right; null where there are none. */
export const precision = (figure: CountFigure): number | null => share(figure.matched, figure.predicted)
/** Share of the gold rows that were found; null where there are none. */
export const recall = (figure: CountFigure): number | null => share(figure.matched, figure.gold)
/** Harmonic mean of both; null where there is neither prediction nor gold row. */
export const f1 = (figure: CountFigure): number | null => share(2 * figure.matched, figure.predicted + figure.gold)
/** The mean; null where there is no pair. */
export const mean = (figure: MeanFigure): number | null => share(figure.sum, figure.pairs)

/** The mean of a list of values. */
export const meanOf = (measure: string, values: readonly number[]): MeanFigure =>
  ({ kind: 'MEAN', measure, sum: values.reduce((sum, value) => sum + value, 0), pairs: values.length })

/** The same figures over all documents together: counts are added, so that every row weighs the same. */
export function pool (documents: ReadonlyArray<readonly Figure[]>): Figure[] {
  const byMeasure = new Map<string, Figure>()
  for (const figure of documents.flat()) {
    const total = byMeasure.get(figure.measure)
    if (total === undefined) byMeasure.set(figure.measure, { ...figure })
    else if (total.kind === 'F1' && figure.kind === 'F1') {
      total.matched += figure.matched
      total.predicted += figure.predicted
      total.gold += figure.gold
    } else if (total.kind === 'MEAN' && figure.kind === 'MEAN') {
      total.sum += figure.sum
      total.pairs += figure.pairs
    }
  }
  return [...byMeasure.values()]
}
