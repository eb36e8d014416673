import * as z from 'zod'
import { defineQuery } from '../query.js'

/** The expression whose source had this key when it was published, where it is still the current one of its work, with its counts. */
export const findBySource = defineQuery({
  name: 'find-by-source',
  mode: 'READ',
  text: `
    MATCH (e:Expression {sourceKey: $key})
    MATCH (:Work {id: e.work})-[:CURRENT]->(e)
    RETURN e.work AS work, e.id AS expression, e.title AS title, e.hash AS hash, e.diagnostics AS diagnostics, e.validFrom AS validFrom,
      COUNT { (e)<-[:PART_OF]-() } AS provisions,
      COUNT { (:Definition {expression: e.id}) } AS definitions,
      COUNT { (:Reference {expression: e.id}) } AS references,
      COUNT { (e)-[:STATES]->() } AS norms
    LIMIT 1`,
  params: z.object({ key: z.string() }),
  row: z.object({
    work: z.string(),
    expression: z.string(),
    title: z.string(),
    hash: z.string(),
    diagnostics: z.int(),
    validFrom: z.string().nullable(),
    provisions: z.int(),
    definitions: z.int(),
    references: z.int(),
    norms: z.int()
  })
})
