import * as z from 'zod'
import { defineQuery } from '../query.js'

/** The works that references name, by which alias, with their current expressions. */
export const worksOfReferences = defineQuery({
  name: 'works-of-references',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (:Reference {id: id})-[:NAMES]->(c:Citation)-[:WITHIN*0..12]->(a:Citation)<-[:KNOWN_AS]-(w:Work)-[:CURRENT]->(e:Expression)
    RETURN id AS reference, c.id AS citation, a.id AS alias, w.id AS work, e.id AS expression`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ reference: z.string(), citation: z.string(), alias: z.string(), work: z.string(), expression: z.string() })
})
