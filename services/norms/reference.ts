import * as z from 'zod'
import { Span } from './span.js'

/** A citation of another provision, in this work (INTERNAL) or in another one (EXTERNAL). Akoma Ntoso `ref`. */
export const Reference = Span.extend({
  provision: z.string().min(1).describe('eId of the provision that cites'),
  kind: z.enum(['INTERNAL', 'EXTERNAL']),
  quote: z.string().min(1).describe('exactly the text between start and end: the citation as written'),
  targets: z.array(z.string().min(1)).describe('eIds where INTERNAL, also that of an annex which this text lacks; path-like citation ids where EXTERNAL; empty where the words do not say')
})
export type Reference = z.infer<typeof Reference>
