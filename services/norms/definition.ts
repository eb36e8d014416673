import * as z from 'zod'
import { Span } from './span.js'

/** How far a definition reaches: the kind of unit that the text names, or the whole work. */
export const DefinitionScope = z.enum(['work', 'title', 'part', 'subpart', 'chapter', 'section', 'article', 'paragraph', 'annex'])
export type DefinitionScope = z.infer<typeof DefinitionScope>

/** A term to which the text gives a meaning. Akoma Ntoso `def` and `term`. */
export const Definition = Span.extend({
  term: z.string().min(1).describe('the defined term as written, without quotation marks'),
  provision: z.string().min(1).describe('eId of the provision that defines it'),
  scope: DefinitionScope.describe('how far the definition reaches'),
  scopeProvision: z.string().min(1).nullable().describe('eId of the provision within which it holds; null: the whole work'),
  quote: z.string().min(1).describe('exactly the text between start and end: the words that define')
})
export type Definition = z.infer<typeof Definition>
