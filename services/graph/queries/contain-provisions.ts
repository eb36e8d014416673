import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Puts provisions below their parents. */
export const containProvisions = defineQuery({
  name: 'contain-provisions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (child:Provision {id: row.id})
    MATCH (parent:Provision {id: row.parentId})
    MERGE (parent)-[c:CONTAINS]->(child)
      ON CREATE SET c.position = row.position`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), parentId: z.string(), position: z.int() })) }),
  row: z.object({})
})
