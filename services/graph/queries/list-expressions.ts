import * as z from 'zod'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { ExpressionRecord } from '../rows/expression-row.js'

/** Expressions by work and time of ingest, of all works or of one. */
export const listExpressions = defineQuery({
  name: 'list-expressions',
  mode: 'READ',
  text: `
    CALL () {
      MATCH (w:Work {id: $work}) RETURN w
      UNION ALL
      WITH 1 AS any WHERE $work IS NULL
      MATCH (w:Work) RETURN w
    }
    MATCH (e:Expression)-[:REALIZES]->(w)
    WITH e, EXISTS { (w)-[:CURRENT]->(e) } AS current
    WHERE $current IS NULL OR current = $current
    WITH collect({ expression: e, current: current }) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS hit
      WITH hit.expression AS e, hit.current AS current
      WITH e, current, [e.work, e.ingestedAt, e.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH e, current, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: e { .id, .work, .source, .title, .format, .aliases, .validFrom, .language, .hash, .ingestedAt, current: current,
        provisions: COUNT { (e)<-[:PART_OF]-() }, norms: COUNT { (e)-[:STATES]->() } } }
    } AS items`,
  params: PageParams.extend({ work: z.string().nullable(), current: z.boolean().nullable() }),
  row: pageRow(ExpressionRecord)
})
