import * as z from 'zod'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { SearchRecord } from '../rows/search-row.js'

/**
 * Provisions, active norms and definitions of the current expressions that the full-text index finds, best first,
 * 10,000 at most: common words in a large graph would otherwise fill the memory of the transaction.
 */
export const searchEverything = defineQuery({
  name: 'search-everything',
  mode: 'READ',
  text: `
    CALL db.index.fulltext.queryNodes('words', $search) YIELD node, score
    MATCH (node)-[:STANDS_IN|STATED_IN]->{0,1}(p:Provision)-[:PART_OF]->(e:Expression)<-[:CURRENT]-(w:Work)
    OPTIONAL MATCH (node)<-[:CURRENT_REVISION]-(n:Norm {state: 'ACTIVE'})
    WITH node, score, p, e, w, n
    WHERE n IS NOT NULL OR NOT node:NormRevision
    WITH node, score, p, e, w, coalesce(n.id, node.identity, node.id) AS id
    ORDER BY score DESC, id LIMIT 10000
    WITH collect({ node: node, score: score, p: p, w: w, id: id }) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS hit
      WITH hit, [-hit.score, hit.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH hit, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: {
        kind: CASE WHEN hit.node:Provision THEN 'PROVISION' WHEN hit.node:Definition THEN 'DEFINITION' ELSE 'NORM' END,
        id: hit.id, work: hit.w.id, expression: hit.p.expression, label: hit.p.label,
        text: CASE WHEN hit.node:Provision THEN hit.node.text ELSE hit.node.quote END, score: hit.score } }
    } AS items`,
  params: PageParams.extend({ search: z.string() }),
  row: pageRow(SearchRecord)
})
