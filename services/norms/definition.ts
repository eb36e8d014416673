import * as z from 'zod'
import { Span } from './span.js'

/** A term to which the text gives a meaning. Akoma Ntoso `def` and `term`. */
export const Definition = Span.extend({
  term: z.string().min(1).describe('the defined term as written, without quotation marks'),
  provision: z.string().min(1).describe('eId of the provision that defines it'),
  scope: z.enum(['work', 'part', 'section', 'article', 'paragraph']).describe('how far the definition reaches'),
  quote: z.string().min(1).describe('exactly the text between start and end: the words that define')
})
export type Definition = z.infer<typeof Definition>
