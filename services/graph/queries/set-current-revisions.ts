import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Puts revisions in force: each norm becomes active with the given revision. */
export const setCurrentRevisions = defineQuery({
  name: 'set-current-revisions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (n:Norm {id: row.norm})
    MATCH (r:NormRevision {id: row.id})
    OPTIONAL MATCH (n)-[old:CURRENT_REVISION]->(other:NormRevision) WHERE other.id <> r.id
    DELETE old
    MERGE (n)-[:CURRENT_REVISION]->(r)
    WITH n WHERE n.state <> 'ACTIVE'
    SET n.state = 'ACTIVE'`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), norm: z.string() })) }),
  row: z.object({})
})
