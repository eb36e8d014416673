import * as z from 'zod'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { DefinitionRecord } from '../rows/definition-row.js'

/** Filters of every list of definitions. Without an expression, of the current expressions. */
export const DefinitionListParams = PageParams.extend({
  work: z.string().nullable(),
  expression: z.string().nullable(),
  provision: z.string().nullable()
})

/** Definitions by expression and place; where a provision is given, of it and those below it. */
export const listDefinitions = defineQuery({
  name: 'list-definitions',
  mode: 'READ',
  text: `
    OPTIONAL MATCH (top:Provision {id: $provision})
    CALL () {
      MATCH (e:Expression {id: $expression}) RETURN e
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL
      MATCH (:Work {id: $work})-[:CURRENT]->(e:Expression) RETURN e
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL AND $work IS NULL
      MATCH (:Work)-[:CURRENT]->(e:Expression) RETURN e
    }
    WITH e, top WHERE $work IS NULL OR e.work = $work
    MATCH (d:Definition {expression: e.id})-[:STANDS_IN]->(p:Provision)
    WHERE $provision IS NULL OR top.position <= p.position <= top.last
    WITH collect(d) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS d
      WITH d, [d.expression, d.start, d.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH d, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: d { .* } }
    } AS items`,
  params: DefinitionListParams,
  row: pageRow(DefinitionRecord)
})
