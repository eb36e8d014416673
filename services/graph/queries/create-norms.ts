import * as z from 'zod'
import { defineQuery } from '../query.js'
import { RevisionProperties } from '../rows/norm-row.js'

/** Creates norms and revisions of them, where they are not there yet. They count only when they are put in force. */
export const createNorms = defineQuery({
  name: 'create-norms',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.provisionId})
    MERGE (n:Norm {id: row.norm})
      ON CREATE SET n.state = 'ACTIVE'
    MERGE (n)-[:IN_WORK]->(w)
    MERGE (r:NormRevision {id: row.id})
      ON CREATE SET r += row.properties, r.generatedAt = $at
    MERGE (r)-[:REVISION_OF]->(n)
    MERGE (r)-[:STATED_IN]->(p)`,
  params: z.object({
    work: z.string(),
    at: z.string(),
    rows: z.array(z.object({ id: z.string(), norm: z.string(), provisionId: z.string(), properties: RevisionProperties }))
  }),
  row: z.object({})
})
