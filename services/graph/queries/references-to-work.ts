import * as z from 'zod'
import { defineQuery } from '../query.js'

/** References of all works that name the work by one of its aliases or below one, and those that were linked to it before. */
export const referencesToWork = defineQuery({
  name: 'references-to-work',
  mode: 'READ',
  text: `
    MATCH (w:Work {id: $work})
    CALL (w) {
      MATCH (w)-[:KNOWN_AS]->(:Citation)<-[:WITHIN*0..12]-(:Citation)<-[:NAMES]-(r:Reference)
      RETURN r
      UNION
      MATCH (w)<-[:CITES]-(r:Reference)
      RETURN r
    }
    RETURN DISTINCT r.id AS id`,
  params: z.object({ work: z.string() }),
  row: z.object({ id: z.string() })
})
