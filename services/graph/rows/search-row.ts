import * as z from 'zod'

/** A hit of the search, as the query returns it. */
export const SearchRecord = z.object({
  kind: z.enum(['PROVISION', 'NORM', 'DEFINITION']),
  id: z.string(),
  work: z.string(),
  expression: z.string(),
  label: z.string(),
  text: z.string(),
  score: z.number()
})
