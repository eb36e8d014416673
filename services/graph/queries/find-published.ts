import * as z from 'zod'
import { defineQuery } from '../query.js'

/** What is published of a work: its current expression and the fingerprint of the analysis. */
export const Published = z.object({ id: z.string(), fingerprint: z.string() })

/** The current expression of a work; no row where there is no such work. */
export const findPublished = defineQuery({
  name: 'find-published',
  mode: 'READ',
  text: `
    MATCH (:Work {id: $work})-[:CURRENT]->(e:Expression)
    RETURN e.id AS id, e.fingerprint AS fingerprint`,
  params: z.object({ work: z.string() }),
  row: Published
})
