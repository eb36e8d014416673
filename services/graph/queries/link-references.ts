import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Links references to the provisions that they refer to. */
export const linkReferences = defineQuery({
  name: 'link-references',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (r:Reference {id: row.from})
    MATCH (p:Provision {id: row.to})
    MERGE (r)-[:REFERS_TO]->(p)`,
  params: z.object({ rows: z.array(z.object({ from: z.string(), to: z.string() })) }),
  row: z.object({})
})
