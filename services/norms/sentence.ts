import * as z from 'zod'
import { Span } from './span.js'

/** A sentence of the own words of one provision. */
export const Sentence = Span.extend({
  provision: z.string().min(1).describe('eId of the provision it stands in')
})
export type Sentence = z.infer<typeof Sentence>
