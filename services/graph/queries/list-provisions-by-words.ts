import * as z from 'zod'
import { pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { ProvisionRecord } from '../rows/provision-row.js'
import { ProvisionListParams } from './list-provisions.js'

/** Provisions that the full-text index finds, the best 10,000, by expression, in document order. */
export const listProvisionsByWords = defineQuery({
  name: 'list-provisions-by-words',
  mode: 'READ',
  text: `
    CALL db.index.fulltext.queryNodes('words', $search) YIELD node AS p, score
    WHERE p:Provision
    MATCH (p)-[:PART_OF]->(e:Expression)
    WHERE ($expression IS NULL OR e.id = $expression) AND ($work IS NULL OR e.work = $work)
      AND ($among IS NULL OR e.id IN $among)
      AND ($expression IS NOT NULL OR $among IS NOT NULL OR EXISTS { (e)<-[:CURRENT]-(:Work) })
      AND ($kinds IS NULL OR p.kind IN $kinds) AND ($eId IS NULL OR p.eId = $eId) AND ($parent IS NULL OR p.parentId = $parent)
    WITH p, score ORDER BY score DESC, p.id LIMIT 10000
    WITH collect(p) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS p
      WITH p, [p.expression, p.position] AS key
      WHERE $after IS NULL OR key > $after
      WITH p, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: p { .* } }
    } AS items`,
  params: ProvisionListParams.extend({ search: z.string() }),
  row: pageRow(ProvisionRecord)
})
