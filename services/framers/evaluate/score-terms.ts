import type { EvaluationError, Figure, Score } from './figures.js'
import type { GoldTerm } from './gold.js'

const byTerm = ({ term }: GoldTerm): string => term.toLowerCase().replace(/\s+/g, ' ').trim()
const byTermAndPath = (row: GoldTerm): string => `${byTerm(row)} @ ${row.path}`

function count (measure: string, gold: readonly GoldTerm[], predicted: readonly GoldTerm[], key: (row: GoldTerm) => string): Figure {
  const wanted = new Set(gold.map(key))
  const found = new Set(predicted.map(key))
  return { kind: 'F1', measure, matched: [...found].filter(one => wanted.has(one)).length, predicted: found.size, gold: wanted.size }
}

/** Defined terms, whatever their case: by term and node, and by term alone. */
export function scoreTerms (gold: readonly GoldTerm[], predicted: readonly GoldTerm[]): Score {
  const terms = { gold: new Set(gold.map(byTerm)), found: new Set(predicted.map(byTerm)) }
  const places = { gold: new Set(gold.map(byTermAndPath)), found: new Set(predicted.map(byTermAndPath)) }
  const missed = gold.filter(row => !places.found.has(byTermAndPath(row))).map((row): EvaluationError => ({
    error: 'MISSED', measure: 'terms', cause: terms.found.has(byTerm(row)) ? 'found in another node' : 'not found', path: row.path, expected: row.term, found: null
  }))
  const invented = predicted.filter(row => !places.gold.has(byTermAndPath(row))).map((row): EvaluationError => ({
    error: 'INVENTED', measure: 'terms', cause: terms.gold.has(byTerm(row)) ? 'defined in another node' : 'no such term', path: row.path, expected: null, found: row.term
  }))
  return {
    figures: [count('term and node', gold, predicted, byTermAndPath), count('term', gold, predicted, byTerm)],
    errors: [...missed, ...invented]
  }
}
