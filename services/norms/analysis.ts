import * as z from 'zod'
import { Definition } from './definition.js'
import { Diagnostic } from './diagnostic.js'
import { Expression } from './expression.js'
import { Norm } from './norm.js'
import { Provision } from './provision.js'
import { Reference } from './reference.js'
import { Sentence } from './sentence.js'
import { TermUse } from './term-use.js'

/** How the norms were found: by which rules, and in how many provisions they were taken over from the version before. */
export const Extraction = z.object({
  rules: z.string().min(1).describe('version of the extraction rules'),
  extracted: z.int().min(0),
  reused: z.int().min(0)
})
export type Extraction = z.infer<typeof Extraction>

/** All that the pure pipeline finds in one document. Lists are in document order; parents come before children. */
export const Analysis = z.object({
  expression: Expression,
  provisions: z.array(Provision),
  sentences: z.array(Sentence),
  definitions: z.array(Definition),
  uses: z.array(TermUse),
  references: z.array(Reference),
  norms: z.array(Norm),
  diagnostics: z.array(Diagnostic),
  extraction: Extraction.optional()
})
export type Analysis = z.infer<typeof Analysis>
