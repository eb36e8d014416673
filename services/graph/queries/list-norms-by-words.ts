import * as z from 'zod'
import { pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { NormRecord } from '../rows/norm-row.js'
import { NormListParams } from './list-norms.js'

/** Norms that the full-text index finds, the best 10,000, by expression and place; which revisions count is as for listNorms. */
export const listNormsByWords = defineQuery({
  name: 'list-norms-by-words',
  mode: 'READ',
  text: `
    OPTIONAL MATCH (top:Provision {id: $provision})
    CALL db.index.fulltext.queryNodes('words', $search) YIELD node AS r, score
    WHERE r:NormRevision
    MATCH (r)-[:REVISION_OF]->(n:Norm)
    WHERE ($expression IS NOT NULL OR $among IS NOT NULL OR (n.state = coalesce($state, 'ACTIVE') AND EXISTS { (n)-[:CURRENT_REVISION]->(r) }))
      AND ($expression IS NULL OR (r.expression = $expression AND EXISTS { (:Expression)-[:STATES]->(r) }))
      AND ($among IS NULL OR (r.expression IN $among AND EXISTS { (:Expression)-[:STATES]->(r) }))
      AND ($state IS NULL OR n.state = $state) AND ($work IS NULL OR r.work = $work)
      AND ($modalities IS NULL OR r.modality IN $modalities)
      AND ($bearer IS NULL OR toLower(r.bearerText) CONTAINS $bearer)
      AND ($provision IS NULL OR EXISTS { (r)-[:STATED_IN]->(p:Provision) WHERE top.position <= p.position <= top.last })
    WITH r, score ORDER BY score DESC, r.id LIMIT 10000
    WITH collect(r) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS r
      WITH r, [r.expression, r.start, r.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH r, key ORDER BY key LIMIT $limit
      MATCH (p:Provision)<-[:STATED_IN]-(r)-[:REVISION_OF]->(n:Norm)
      RETURN { key: key, node: r { .*, state: n.state, provisionId: p.id } }
      ORDER BY key
    } AS items`,
  params: NormListParams.extend({ search: z.string() }),
  row: pageRow(NormRecord)
})
