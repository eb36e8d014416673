import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Puts revisions in force: the expression states them, and each norm becomes active with the given one. The other end is named by its relationship alone: with a label and a property the planner may read a whole index for each row. */
export const putInForce = defineQuery({
  name: 'put-in-force',
  mode: 'WRITE',
  text: `
    MATCH (e:Expression {id: $expression})
    UNWIND $rows AS row
    MATCH (n:Norm {id: row.norm})
    MATCH (r:NormRevision {id: row.id})
    OPTIONAL MATCH (n)-[old:CURRENT_REVISION]->(other) WHERE other <> r
    DELETE old
    MERGE (n)-[:CURRENT_REVISION]->(r)
    MERGE (e)-[:STATES]->(r)
    WITH n WHERE coalesce(n.state, '') <> 'ACTIVE'
    SET n.state = 'ACTIVE'`,
  params: z.object({ expression: z.string(), rows: z.array(z.object({ id: z.string(), norm: z.string() })) }),
  row: z.object({})
})
