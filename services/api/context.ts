import type { Ports } from '../ports.js'
import type { AnswerBudget } from './limits/answer-budget.js'

/** What every resolver and loader is handed. */
export interface ApiContext {
  readonly ports: Ports
  /** How much time and how many rows this answer may still take. */
  readonly budget: AnswerBudget
}
