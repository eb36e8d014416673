import type { ConditionDraft, DeadlineDraft, ExceptionDraft, Range } from '../draft.js'
import { durationOf } from './durations.js'

/** Conditions, exceptions and a deadline found in a range, and what remains of it for the action. */
export interface Modified {
  conditions: ConditionDraft[]
  exceptions: ExceptionDraft[]
  deadline: DeadlineDraft | null
  /** The range without leading and trailing modifiers; those in the middle stay inside. */
  rest: Range
}

export type Piece = Range & ({ what: 'condition', kind: ConditionDraft['kind'] } | { what: 'exception', kind: ExceptionDraft['kind'] } | { what: 'deadline' } | { what: 'aside' })

export function collect (text: string, pieces: readonly Piece[]): Omit<Modified, 'rest'> {
  const found: Omit<Modified, 'rest'> = { conditions: [], exceptions: [], deadline: null }
  for (const piece of pieces) {
    const range = { from: piece.from, to: piece.to, inherited: false }
    if (piece.what === 'condition') found.conditions.push({ ...range, kind: piece.kind })
    else if (piece.what === 'exception') found.exceptions.push({ ...range, kind: piece.kind })
    else if (piece.what === 'deadline') addDeadline(text, found, range)
  }
  return found
}

/** A norm has one deadline; a further point in time is a condition, where its opener says which. */
function addDeadline (text: string, found: Omit<Modified, 'rest'>, range: Range & { inherited: boolean }): void {
  const words = text.slice(range.from, range.to)
  if (found.deadline === null) found.deadline = { ...range, duration: durationOf(words) }
  else if (/^(?:before|prior)/i.test(words)) found.conditions.push({ ...range, kind: 'BEFORE' })
  else if (/^after/i.test(words)) found.conditions.push({ ...range, kind: 'AFTER' })
}
