import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Says that an expression which is not in force states revisions. A norm that no version in force ever stated is not active. */
export const stateRevisions = defineQuery({
  name: 'state-revisions',
  mode: 'WRITE',
  text: `
    MATCH (e:Expression {id: $expression})
    UNWIND $rows AS row
    MATCH (n:Norm {id: row.norm})
    MATCH (r:NormRevision {id: row.id})
    MERGE (e)-[:STATES]->(r)
    WITH n, r WHERE NOT EXISTS { (n)-[:CURRENT_REVISION]->() }
    MERGE (n)-[:CURRENT_REVISION]->(r)
    SET n.state = 'RETIRED'`,
  params: z.object({ expression: z.string(), rows: z.array(z.object({ id: z.string(), norm: z.string() })) }),
  row: z.object({})
})
