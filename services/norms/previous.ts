import * as z from 'zod'
import { Norm } from './norm.js'
import { Provision } from './provision.js'

/**
 * What was found in a version before, so that provisions whose norms depend on nothing that changed need not be read again. Plain
 * data; it is compared by content, so that a wrong one costs time and changes no result.
 */
export const Previous = z.object({
  /** Version of the rules that found the norms. */
  rules: z.string(),
  text: z.string(),
  provisions: z.array(Provision.pick({ eId: true, parent: true, kind: true, num: true, heading: true, start: true, end: true, ownEnd: true })),
  /** In document order. */
  norms: z.array(Norm)
})
export type Previous = z.infer<typeof Previous>
