import * as z from 'zod'
import { FindingState } from '../../norms/finding.js'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { FindingRecord } from '../rows/finding-row.js'

/** Findings by time of record, the latest first: of all works, of one, or about one norm. */
export const listFindings = defineQuery({
  name: 'list-findings',
  mode: 'READ',
  text: `
    CALL () {
      MATCH (n:Norm {id: $norm})<-[:ABOUT_NORM]-(f:Finding) RETURN n, f
      UNION ALL
      WITH 1 AS any WHERE $norm IS NULL
      MATCH (:Work {id: $work})<-[:IN_WORK]-(n:Norm)<-[:ABOUT_NORM]-(f:Finding) RETURN n, f
      UNION ALL
      WITH 1 AS any WHERE $norm IS NULL AND $work IS NULL
      MATCH (f:Finding)-[:ABOUT_NORM]->(n:Norm) RETURN n, f
    }
    MATCH (n)-[:IN_WORK]->(w:Work)
    WHERE ($work IS NULL OR w.id = $work) AND ($state IS NULL OR f.state = $state)
    WITH collect({ f: f, norm: n.id, work: w.id }) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS hit
      WITH hit.f AS f, hit.norm AS norm, hit.work AS work
      WITH f, norm, work, [f.recordedAt, f.id] AS key
      WHERE $after IS NULL OR key < $after
      WITH f, norm, work, key ORDER BY key DESC LIMIT $limit
      RETURN { key: key, node: f { .*, norm: norm, work: work } }
    } AS items`,
  params: PageParams.extend({ work: z.string().nullable(), norm: z.string().nullable(), state: FindingState.nullable() }),
  row: pageRow(FindingRecord)
})
