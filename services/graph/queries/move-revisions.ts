import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Moves revisions to the provisions that hold their words now, out of all others, so that each stands in one and no trace dangles. */
export const moveRevisions = defineQuery({
  name: 'move-revisions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.provisionId})
    MATCH (r:NormRevision {id: row.id})-[old:STATED_IN]->(other) WHERE other <> p
    DELETE old
    MERGE (r)-[:STATED_IN]->(p)`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), provisionId: z.string() })) }),
  row: z.object({})
})
