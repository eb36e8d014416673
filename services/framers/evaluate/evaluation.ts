import type { EvaluationError, Figure, Score } from './figures.js'
import { pool } from './figures.js'

export const TASKS = ['structure', 'references', 'terms', 'sentences', 'norms'] as const
export type Task = typeof TASKS[number]

/** One document compared with its gold rows, and the floor on the same rows. */
export interface DocumentScore { document: string, score: Score, floor: readonly Figure[] }

/** What `evaluate` found: figures by document and over all, each beside its floor, and every error. */
export interface Evaluation {
  task: Task
  /** What the floor does, in one line. */
  floorRule: string
  /** What is not scored, in lines. */
  notes: readonly string[]
  documents: ReadonlyArray<{ document: string, figures: readonly Figure[], floor: readonly Figure[] }>
  errors: ReadonlyArray<EvaluationError & { document: string }>
}

/** Gathers the scores of documents; where there is more than one, their total comes first, as `all`. */
export function gather (task: Task, floorRule: string, notes: readonly string[], scores: readonly DocumentScore[]): Evaluation {
  const documents = scores.map(({ document, score, floor }) => ({ document, figures: score.figures, floor }))
  const all = { document: 'all', figures: pool(documents.map(({ figures }) => figures)), floor: pool(documents.map(({ floor }) => floor)) }
  return {
    task,
    floorRule,
    notes,
    documents: documents.length > 1 ? [all, ...documents] : documents,
    errors: scores.flatMap(({ document, score }) => score.errors.map(error => ({ document, ...error })))
  }
}
