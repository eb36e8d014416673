import * as z from 'zod'
import { defineQuery } from '../query.js'

/**
 * Makes sure that citation ids exist, each within the one above it, and takes their locks until the transaction ends: so that a
 * work and what cites it cannot miss each other when both are published at once.
 */
export const placeCitations = defineQuery({
  name: 'place-citations',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MERGE (c:Citation {id: row.id})
    REMOVE c.lock
    WITH c, row WHERE row.within IS NOT NULL
    MERGE (above:Citation {id: row.within})
    MERGE (c)-[:WITHIN]->(above)`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), within: z.string().nullable() })) }),
  row: z.object({})
})
