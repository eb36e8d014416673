import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Says which citation ids a reference names. */
export const nameCitations = defineQuery({
  name: 'name-citations',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (r:Reference {id: row.reference})
    MATCH (c:Citation {id: row.citation})
    MERGE (r)-[:NAMES]->(c)`,
  params: z.object({ rows: z.array(z.object({ reference: z.string(), citation: z.string() })) }),
  row: z.object({})
})
