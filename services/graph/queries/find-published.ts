import * as z from 'zod'
import { defineQuery } from '../query.js'

/** What is published of a work: its current expression, the fingerprint of the analysis, and the rules that its source was read by. */
export const Published = z.object({ id: z.string(), fingerprint: z.string(), sourceRules: z.string().nullable() })

/** The current expression of a work; no row where there is no such work. */
export const findPublished = defineQuery({
  name: 'find-published',
  mode: 'READ',
  text: `
    MATCH (:Work {id: $work})-[:CURRENT]->(e:Expression)
    RETURN e.id AS id, e.fingerprint AS fingerprint, e.sourceRules AS sourceRules`,
  params: z.object({ work: z.string() }),
  row: Published
})
