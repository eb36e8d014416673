import * as z from 'zod'
import { defineQuery } from '../query.js'
import { NormRecord } from '../rows/norm-row.js'

/** All norms that an expression states, in the order in which they were found. */
export const normsReadBefore = defineQuery({
  name: 'norms-read-before',
  mode: 'READ',
  text: `
    MATCH (:Expression {id: $expression})-[:STATES]->(r:NormRevision)-[:REVISION_OF]->(n:Norm)
    MATCH (r)-[:STATED_IN]->(p:Provision)
    WITH r, n, p ORDER BY r.ordinal, r.start, r.id
    RETURN r { .*, state: n.state, provisionId: p.id } AS norm`,
  params: z.object({ expression: z.string() }),
  row: z.object({ norm: NormRecord })
})
