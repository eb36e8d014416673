import * as z from 'zod'
import { Span } from './span.js'

/** A later use of a defined term, within the scope of its definition. */
export const TermUse = Span.extend({
  term: z.string().min(1).describe('the defined term, as its definition writes it'),
  provision: z.string().min(1).describe('eId of the provision that uses it'),
  definition: z.string().min(1).describe('eId of the provision that defines it'),
  quote: z.string().min(1).describe('exactly the text between start and end: the term as used')
})
export type TermUse = z.infer<typeof TermUse>
