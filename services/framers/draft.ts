import type { Definition } from '../norms/definition.js'
import type { Diagnostic } from '../norms/diagnostic.js'
import type { Condition, Deadline, Exception, Norm, Part, Party } from '../norms/norm.js'
import type { Provision } from '../norms/provision.js'
import type { Reference } from '../norms/reference.js'
import type { Sentence } from '../norms/sentence.js'
import type { TermUse } from '../norms/term-use.js'

/**
 * Half-open range of UTF-16 units of the document's text, so that `text.slice(from, to)` is its words.
 * Everything inside `framers` counts like this; `link/to-analysis.ts` turns it into code points (`start`, `end`)
 * once, at the end. The names differ so that the two can never be confused.
 */
export interface Range { from: number, to: number }

type Ranged<T> = Omit<T, 'start' | 'end'> & Range

/** Where a provision stands in its source is added at the end, from the blocks. */
export type ProvisionDraft = Omit<Ranged<Provision>, 'ownEnd' | 'page' | 'line' | 'sourceStart' | 'sourceEnd'> & { ownTo: number }
export type SentenceDraft = Ranged<Sentence>
export type DefinitionDraft = Ranged<Omit<Definition, 'quote'>>
export type TermUseDraft = Ranged<Omit<TermUse, 'quote'>>
export type ReferenceDraft = Ranged<Omit<Reference, 'quote'>>
export type DiagnosticDraft = Omit<Diagnostic, 'start' | 'end'> & { from: number | null, to: number | null }

export type PartDraft = Ranged<Omit<Part, 'text'>>
export type PartyDraft = Ranged<Omit<Party, 'text'>>
export type ConditionDraft = Ranged<Omit<Condition, 'text'>>
export type ExceptionDraft = Ranged<Omit<Exception, 'text'>>
export type DeadlineDraft = Ranged<Omit<Deadline, 'text'>>

/** A norm before linking: parts are ranges; ids, statement and references come later. */
export type NormDraft = Range & Pick<Norm, 'provision' | 'modality' | 'confidence' | 'rule'> & {
  cue: PartDraft
  bearer: PartyDraft | null
  counterparty: PartyDraft | null
  action: PartDraft
  target: PartyDraft | null
  conditions: ConditionDraft[]
  exceptions: ExceptionDraft[]
  deadline: DeadlineDraft | null
  /** Words between cue and list that every point continues: `state` of `An entry must state:`. Only for the statement. */
  opening?: Range
  /** What forbids or requires: `Our policy` of `Our policy forbids:`. Only for the statement. */
  source?: Range
  /** The statement, where the norm was taken over from a version before. */
  said?: string
}
