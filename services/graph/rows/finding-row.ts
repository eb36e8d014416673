import * as z from 'zod'
import { Finding } from '../../norms/finding.js'
import { optional } from './flat.js'

/** A finding with the work of its norm, as queries return it. */
export const FindingRecord = Finding.extend({
  description: optional(z.string()),
  observation: optional(z.string()),
  subject: optional(z.string()),
  work: z.string()
})
