import type { ConditionDraft, ExceptionDraft, NormDraft, PartDraft, PartyDraft, Range } from '../draft.js'
import type { CueHit } from './clause.js'
import type { Modified } from './modified.js'
import { trimEnd } from './trim.js'

/**
 * A sentence that opens a list. EACH: every point is a norm that takes modality, bearer and conditions from here.
 * WHOLE: the points are conditions or alternatives of one norm, which is in `norms`. OWN: the points speak for
 * themselves and take only the conditions.
 */
export interface LeadIn {
  mode: 'EACH' | 'WHOLE' | 'OWN'
  norms: NormDraft[]
  cue: CueHit | null
  bearer: PartyDraft | null
  counterparty: PartyDraft | null
  conditions: ConditionDraft[]
  exceptions: ExceptionDraft[]
  deadline: Modified['deadline']
  /** True where the lead-in ends with `that`: what the points say is its content, whoever they name. */
  content: boolean
  /** Where the points only say when: what is to be done. */
  action: PartDraft | null
  /** Words behind the cue that every point continues: `state` of `An entry must state:`. */
  opening: Range | null
  /** What forbids or requires: `Our policy` of `Our policy forbids:`. */
  source: Range | null
  /** Who or what the points are about, where nobody acts. */
  target: PartyDraft | null
  /** Lends its conditions to a norm of a point. */
  lend (norm: NormDraft): NormDraft
}

export function make (fields: Omit<LeadIn, 'lend'>): LeadIn {
  return {
    ...fields,
    lend: norm => ({ ...norm, conditions: [...fields.conditions, ...norm.conditions], exceptions: [...fields.exceptions, ...norm.exceptions] })
  }
}

export const inherit = <T extends { inherited: boolean }>(parts: readonly T[]): T[] => parts.map(part => ({ ...part, inherited: true }))
const LIST_WORDS = /,?\s?(?:(?:all|any|each|one|some|either|both|at least one)\s(?:or more\s)?of\s)?(?:the\s)?(?:following|below)(?:\s[^,;:]{0,60})?$/i

/** What the lead-in says behind its cue, without the words that only announce the list. */
export function openingOf (text: string, from: number, open: string): Range | null {
  const words = open.replace(LIST_WORDS, '').replace(/(?:^|\s)(?:either|both|also|only)?[\s,:—–-]*$/i, '')
  return words === '' ? null : { from, to: trimEnd(text, from, from + words.length) }
}
