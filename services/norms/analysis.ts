import * as z from 'zod'
import { Definition } from './definition.js'
import { Diagnostic } from './diagnostic.js'
import { Expression } from './expression.js'
import { Norm } from './norm.js'
import { Provision } from './provision.js'
import { Reference } from './reference.js'
import { Sentence } from './sentence.js'
import { TermUse } from './term-use.js'

/** All that the pure pipeline finds in one document. Lists are in document order; parents come before children. */
export const Analysis = z.object({
  expression: Expression,
  provisions: z.array(Provision),
  sentences: z.array(Sentence),
  definitions: z.array(Definition),
  uses: z.array(TermUse),
  references: z.array(Reference),
  norms: z.array(Norm),
  diagnostics: z.array(Diagnostic)
})
export type Analysis = z.infer<typeof Analysis>
