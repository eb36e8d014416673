import * as z from 'zod'
import { SourceFormat } from '../../norms/expression.js'
import { optional } from './flat.js'

/** An expression without its text, as queries return it. */
export const ExpressionRecord = z.object({
  id: z.string(),
  work: z.string(),
  source: z.string(),
  title: z.string(),
  format: SourceFormat,
  aliases: z.array(z.string()),
  validFrom: optional(z.string()),
  language: z.string(),
  hash: z.string(),
  ingestedAt: z.string(),
  current: z.boolean(),
  provisions: z.int(),
  norms: z.int()
})
