import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Puts provisions without a parent below their expression. */
export const containTopProvisions = defineQuery({
  name: 'contain-top-provisions',
  mode: 'WRITE',
  text: `
    MATCH (e:Expression {id: $expression})
    UNWIND $rows AS row
    MATCH (child:Provision {id: row.id})
    MERGE (e)-[c:CONTAINS]->(child)
      ON CREATE SET c.position = row.position`,
  params: z.object({ expression: z.string(), rows: z.array(z.object({ id: z.string(), position: z.int() })) }),
  row: z.object({})
})
