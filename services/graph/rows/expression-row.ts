import * as z from 'zod'

/** An expression without its text, as queries return it. */
export const ExpressionRecord = z.object({
  id: z.string(),
  work: z.string(),
  source: z.string(),
  title: z.string(),
  language: z.string(),
  hash: z.string(),
  ingestedAt: z.string(),
  current: z.boolean(),
  provisions: z.int(),
  norms: z.int()
})
