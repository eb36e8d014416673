import * as z from 'zod'
import { Span } from './span.js'

/** LegalRuleML deontic operators, and CONSTITUTIVE for statements that define or give legal effect. */
export const Modality = z.enum(['OBLIGATION', 'PROHIBITION', 'PERMISSION', 'RIGHT', 'RECOMMENDATION', 'CONSTITUTIVE'])
export type Modality = z.infer<typeof Modality>

/** Words of a norm, verbatim, with the place where they stand. */
export const Part = Span.extend({
  text: z.string().min(1).describe('exactly the text between start and end'),
  inherited: z.boolean().describe('true: stands in a lead-in or an earlier sentence, at this span')
})
export type Part = z.infer<typeof Part>

/** Who must, must not or may (LegalRuleML Bearer), or who stands opposite (AuxiliaryParty). */
export const Party = Part.extend({
  concept: z.string().nullable().describe('concept of the ontology that the words were linked to')
})
export type Party = z.infer<typeof Party>

export const ConditionKind = z.enum(['WHEN', 'IF', 'WHERE', 'BEFORE', 'AFTER', 'ONLY_IF', 'WHILE'])
export type ConditionKind = z.infer<typeof ConditionKind>
export const Condition = Part.extend({ kind: ConditionKind })
export type Condition = z.infer<typeof Condition>

export const ExceptionKind = z.enum(['UNLESS', 'EXCEPT', 'NOTWITHSTANDING', 'SUBJECT_TO', 'OTHER_THAN'])
export type ExceptionKind = z.infer<typeof ExceptionKind>
export const Exception = Part.extend({ kind: ExceptionKind })
export type Exception = z.infer<typeof Exception>

export const Deadline = Part.extend({
  duration: z.string().nullable().describe('ISO 8601 duration, null for open terms such as `without undue delay`')
})
export type Deadline = z.infer<typeof Deadline>

/** One atomic norm: one modality, one bearer, one action. */
export const Norm = Span.extend({
  id: z.uuid().describe('the one id that runs from the clause to the finding and back'),
  provision: z.string().min(1).describe('eId of the provision that states it'),
  modality: Modality,
  quote: z.string().min(1).describe('exactly the text between start and end: the words that state the norm'),
  statement: z.string().min(1).describe('a self-contained sentence, rebuilt from the parts; not a quotation'),
  confidence: z.number().min(0).max(1),
  cue: Part.describe('the words that carry the modality'),
  bearer: Party.nullable(),
  counterparty: Party.nullable(),
  action: Part,
  target: Party.nullable(),
  conditions: z.array(Condition),
  exceptions: z.array(Exception),
  deadline: Deadline.nullable(),
  references: z.array(z.string().min(1)).describe('eIds and citation ids of the references inside the quote'),
  rule: z.string().min(1).describe('id of the extraction rule that found the cue')
})
export type Norm = z.infer<typeof Norm>
