import * as z from 'zod'
import type { Analysis } from './analysis.js'
import { Definition } from './definition.js'
import { Diagnostic } from './diagnostic.js'
import { Expression } from './expression.js'
import { Norm } from './norm.js'
import { Provision } from './provision.js'
import { Reference } from './reference.js'
import { Sentence } from './sentence.js'
import { TermUse } from './term-use.js'

/** What a line of `studio parse --json` can be: a public contract, to which fields may be added but not taken away. */
export const RECORDS = {
  expression: Expression,
  provision: Provision,
  sentence: Sentence,
  definition: Definition,
  use: TermUse,
  reference: Reference,
  norm: Norm,
  diagnostic: Diagnostic
} as const
export type RecordType = keyof typeof RECORDS
export type AnalysisRecord = { [T in RecordType]: { type: T } & z.infer<(typeof RECORDS)[T]> }[RecordType]

/** The analysis as a stream of records; the expression comes first, because all positions count in its text. */
export function * records (analysis: Analysis): Generator<AnalysisRecord> {
  yield { type: 'expression', ...analysis.expression }
  for (const provision of analysis.provisions) yield { type: 'provision', ...provision }
  for (const sentence of analysis.sentences) yield { type: 'sentence', ...sentence }
  for (const definition of analysis.definitions) yield { type: 'definition', ...definition }
  for (const use of analysis.uses) yield { type: 'use', ...use }
  for (const reference of analysis.references) yield { type: 'reference', ...reference }
  for (const norm of analysis.norms) yield { type: 'norm', ...norm }
  for (const diagnostic of analysis.diagnostics) yield { type: 'diagnostic', ...diagnostic }
}
