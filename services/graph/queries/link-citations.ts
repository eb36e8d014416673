import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Links references to the works that they cite and to the provisions in them: to these and no others. What is linked already stays as it is. */
export const linkCitations = defineQuery({
  name: 'link-citations',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (r:Reference {id: row.reference})
    CALL (r, row) {
      MATCH (r)-[old:REFERS_TO]->(p) WHERE NOT p.id IN row.provisions
      DELETE old
    }
    CALL (r, row) {
      MATCH (r)-[old:CITES]->(w) WHERE NOT w.id IN row.works
      DELETE old
    }
    CALL (r, row) {
      UNWIND row.provisions AS id
      MATCH (p:Provision {id: id})
      MERGE (r)-[:REFERS_TO]->(p)
    }
    CALL (r, row) {
      UNWIND row.works AS id
      MATCH (w:Work {id: id})
      MERGE (r)-[:CITES]->(w)
    }`,
  params: z.object({ rows: z.array(z.object({ reference: z.string(), works: z.array(z.string()), provisions: z.array(z.string()) })) }),
  row: z.object({})
})
