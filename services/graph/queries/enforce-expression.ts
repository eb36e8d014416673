import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Makes a published expression the current one of its work: its day has come. */
export const enforceExpression = defineQuery({
  name: 'enforce-expression',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    MATCH (e:Expression {id: $expression})
    MERGE (w)-[:CURRENT]->(e)
    SET w.title = e.title, w.language = e.language
    REMOVE e.dueOn
    WITH w, e
    MATCH (w)-[old:CURRENT]->(other) WHERE other <> e
    DELETE old`,
  params: z.object({ work: z.string(), expression: z.string() }),
  row: z.object({})
})
