import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Moves older revisions of the same text to the provisions that hold their words now, so that no trace dangles. */
export const moveRevisions = defineQuery({
  name: 'move-revisions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (r:NormRevision {id: row.id})-[old:STATED_IN]->(:Provision)
    MATCH (p:Provision {id: row.provisionId})
    DELETE old
    MERGE (r)-[:STATED_IN]->(p)`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), provisionId: z.string() })) }),
  row: z.object({})
})
