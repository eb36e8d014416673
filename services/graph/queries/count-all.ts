import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Totals over the current expressions. Provisions and norms are counted by the degree of a node, without reading them. */
export const countAll = defineQuery({
  name: 'count-all',
  mode: 'READ',
  text: `
    OPTIONAL MATCH (w:Work)-[:CURRENT]->(e:Expression)
    RETURN count(w) AS works,
      sum(CASE WHEN e IS NULL THEN 0 ELSE COUNT { (e)<-[:PART_OF]-() } END) AS provisions,
      sum(CASE WHEN e IS NULL THEN 0 ELSE COUNT { (e)-[:STATES]->() } END) AS norms,
      sum(CASE WHEN e IS NULL THEN 0 ELSE COUNT { MATCH (:Definition {expression: e.id}) } END) AS definitions,
      sum(CASE WHEN e IS NULL THEN 0 ELSE COUNT { MATCH (:Reference {expression: e.id}) } END) AS references,
      COUNT { MATCH (:Finding) } AS findings`,
  params: z.object({}),
  row: z.object({ works: z.int(), provisions: z.int(), norms: z.int(), definitions: z.int(), references: z.int(), findings: z.int() })
})
