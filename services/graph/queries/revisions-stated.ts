import * as z from 'zod'
import { defineQuery } from '../query.js'

/** The revisions that an expression states, with their norms. */
export const revisionsStated = defineQuery({
  name: 'revisions-stated',
  mode: 'READ',
  text: `
    MATCH (:Expression {id: $expression})-[:STATES]->(r:NormRevision)-[:REVISION_OF]->(n:Norm)
    RETURN r.id AS id, n.id AS norm
    ORDER BY id`,
  params: z.object({ expression: z.string() }),
  row: z.object({ id: z.string(), norm: z.string() })
})
