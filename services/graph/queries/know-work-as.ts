import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Says by which citation ids others cite a work: these and no others. */
export const knowWorkAs = defineQuery({
  name: 'know-work-as',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    CALL (w) {
      MATCH (w)-[old:KNOWN_AS]->(c) WHERE NOT c.id IN $aliases
      DELETE old
    }
    UNWIND $aliases AS alias
    MATCH (c:Citation {id: alias})
    MERGE (w)-[:KNOWN_AS]->(c)`,
  params: z.object({ work: z.string(), aliases: z.array(z.string()) }),
  row: z.object({})
})
