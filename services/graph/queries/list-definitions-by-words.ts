import * as z from 'zod'
import { pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { DefinitionRecord } from '../rows/definition-row.js'
import { DefinitionListParams } from './list-definitions.js'

/** Definitions that the full-text index finds, the best 10,000, by expression and place. */
export const listDefinitionsByWords = defineQuery({
  name: 'list-definitions-by-words',
  mode: 'READ',
  text: `
    OPTIONAL MATCH (top:Provision {id: $provision})
    CALL db.index.fulltext.queryNodes('words', $search) YIELD node AS d, score
    WHERE d:Definition
    MATCH (d)-[:STANDS_IN]->(p:Provision)-[:PART_OF]->(e:Expression)
    WHERE ($expression IS NULL OR e.id = $expression) AND ($work IS NULL OR e.work = $work)
      AND ($expression IS NOT NULL OR EXISTS { (e)<-[:CURRENT]-(:Work) })
      AND ($provision IS NULL OR top.position <= p.position <= top.last)
    WITH d, score ORDER BY score DESC, d.id LIMIT 10000
    WITH collect(d) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS d
      WITH d, [d.expression, d.start, d.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH d, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: d { .* } }
    } AS items`,
  params: DefinitionListParams.extend({ search: z.string() }),
  row: pageRow(DefinitionRecord)
})
