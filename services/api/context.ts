import type { Ports } from '../ports.js'
import type { AnswerBudget } from './limits/answer-budget.js'

/** What every resolver and loader is handed. */
export interface ApiContext {
  readonly ports: Ports
  /** Largest document that is taken, in bytes. */
  readonly maxDocumentBytes: number
  /** How much time and how many rows this answer may still take. */
  readonly budget: AnswerBudget
}
