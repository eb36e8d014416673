import * as z from 'zod'
import { defineQuery } from '../query.js'
import { ReferenceProperties } from '../rows/reference-row.js'

/** Creates references, where they are not there yet. */
export const createReferences = defineQuery({
  name: 'create-references',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.provisionId})
    MERGE (r:Reference {id: row.id})
      ON CREATE SET r += row
    MERGE (r)-[:STANDS_IN]->(p)`,
  params: z.object({ rows: z.array(ReferenceProperties) }),
  row: z.object({})
})
