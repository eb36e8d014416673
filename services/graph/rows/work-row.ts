import * as z from 'zod'

/** A work as queries return it. */
export const WorkRecord = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  currentExpression: z.string()
})
