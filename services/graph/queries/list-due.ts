import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Works with a version whose day has come since it was published. */
export const listDue = defineQuery({
  name: 'list-due',
  mode: 'READ',
  text: `
    MATCH (e:Expression) WHERE e.dueOn <= $day
    MATCH (e)-[:REALIZES]->(w:Work)
    RETURN DISTINCT w.id AS work, w.title AS title, w.language AS language, collect(e.id) AS expressions`,
  params: z.object({ day: z.string() }),
  row: z.object({ work: z.string(), title: z.string(), language: z.string(), expressions: z.array(z.string()) })
})
