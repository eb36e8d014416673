import * as z from 'zod'
import { defineQuery } from '../query.js'
import { RevisionProperties } from '../rows/norm-row.js'

/** Creates norms and the revisions that an expression states, where they are not there yet. */
export const createNorms = defineQuery({
  name: 'create-norms',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    MATCH (e:Expression {id: $expression})
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.provisionId})
    MERGE (n:Norm {id: row.norm})
      ON CREATE SET n.state = 'ACTIVE'
    MERGE (n)-[:IN_WORK]->(w)
    MERGE (r:NormRevision {id: row.id})
      ON CREATE SET r += row.properties, r.generatedAt = $at
    MERGE (r)-[:REVISION_OF]->(n)
    MERGE (r)-[:STATED_IN]->(p)
    MERGE (e)-[:STATES]->(r)`,
  params: z.object({
    work: z.string(),
    expression: z.string(),
    at: z.string(),
    rows: z.array(z.object({ id: z.string(), norm: z.string(), provisionId: z.string(), properties: RevisionProperties }))
  }),
  row: z.object({})
})
