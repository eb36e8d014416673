import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Takes back that an expression states revisions which a new extraction of it does not find. The revisions stay. */
export const unstateRevisions = defineQuery({
  name: 'unstate-revisions',
  mode: 'WRITE',
  text: `
    MATCH (:Expression {id: $expression})-[s:STATES]->(r)
    WHERE NOT r.id IN $ids
    DELETE s`,
  params: z.object({ expression: z.string(), ids: z.array(z.string()) }),
  row: z.object({})
})
