import { AppError } from '../../errors.js'

/** Most rows of one answer; a thousand characters of a text count as one more. */
export const MAX_ANSWER_ROWS = 10_000
const CHARACTERS_PER_ROW = 1_000

/** What one answer may still take. Counted on what is really read, as no estimate knows how long a list will be. */
export interface AnswerBudget {
  /** Refuses further work after the deadline. @throws AppError QUERY_REFUSED */
  checkTime (): void
  /** Takes what a resolver found off the budget. @throws AppError QUERY_REFUSED */
  take (value: unknown): void
}

/** A budget that begins now and lasts for `timeoutMs`. */
export function answerBudget (timeoutMs: number, rows = MAX_ANSWER_ROWS): AnswerBudget {
  const deadline = performance.now() + timeoutMs
  let left = rows
  return {
    checkTime: () => { if (performance.now() > deadline) throw tooSlow(timeoutMs) },
    take: value => {
      left -= weight(value)
      if (left < 0) throw new AppError('QUERY_REFUSED', `the answer has more than ${rows} rows`, { advice: 'ask for fewer fields, shorter pages, or one branch at a time' })
    }
  }
}

/** The refusal of an operation that took too long. */
export const tooSlow = (timeoutMs: number): AppError =>
  new AppError('QUERY_REFUSED', `the operation took longer than ${timeoutMs} ms`, { advice: 'ask for less at once' })

/** How many rows a value counts for: every object is one, and long texts are more. */
function weight (value: unknown): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS_PER_ROW
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + weight(item), 1)
  if ('edges' in value) return weight(value.edges)
  if ('node' in value) return weight(value.node)
  return 'text' in value ? weight(value.text) : 1
}
