import * as z from 'zod'
import { defineQuery } from '../query.js'

/** The version in force of a work, or else of the work whose version came under a name, with the rules that read it; without a row where nobody knows them. */
export const findVersionBefore = defineQuery({
  name: 'find-version-before',
  mode: 'READ',
  text: `
    CALL () {
      MATCH (:Work {id: $work})-[:CURRENT]->(e:Expression) RETURN e
      UNION ALL
      WITH 1 AS any WHERE $work IS NULL
      MATCH (e:Expression {source: $source})<-[:CURRENT]-(:Work) RETURN e
    }
    WITH e WHERE e.rules IS NOT NULL AND ($parserRules IS NULL OR e.sourceRules = $parserRules)
    RETURN e.id AS id, e.rules AS rules, e.text AS text
    ORDER BY id LIMIT 1`,
  params: z.object({ work: z.string().nullable(), source: z.string(), parserRules: z.string().nullable() }),
  row: z.object({ id: z.string(), rules: z.string(), text: z.string() })
})
