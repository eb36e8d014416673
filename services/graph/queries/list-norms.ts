import * as z from 'zod'
import { Modality } from '../../norms/norm.js'
import { NormState } from '../../norms/trace.js'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { NormRecord } from '../rows/norm-row.js'

/** Filters of every list of norms. */
export const NormListParams = PageParams.extend({
  work: z.string().nullable(),
  expression: z.string().nullable(),
  among: z.array(z.string()).nullable().describe('expressions, where a day was asked for'),
  provision: z.string().nullable(),
  modalities: z.array(Modality).nullable(),
  state: NormState.nullable(),
  bearer: z.string().nullable().describe('in lower case')
})

/**
 * Norms by expression and place. With an expression, or those of a day: the revisions that it states, whatever became of the norm
 * since. Without: the revisions in force, of active norms unless another state is asked for.
 */
export const listNorms = defineQuery({
  name: 'list-norms',
  mode: 'READ',
  text: `
    OPTIONAL MATCH (top:Provision {id: $provision})
    CALL () {
      UNWIND coalesce($among, [$expression]) AS id
      MATCH (:Expression {id: id})-[:STATES]->(r:NormRevision) RETURN r
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL AND $among IS NULL
      MATCH (:Work {id: $work})<-[:IN_WORK]-(n:Norm)-[:CURRENT_REVISION]->(r:NormRevision)
      WHERE n.state = coalesce($state, 'ACTIVE') RETURN r
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL AND $among IS NULL AND $work IS NULL
      MATCH (n:Norm {state: coalesce($state, 'ACTIVE')})-[:CURRENT_REVISION]->(r:NormRevision) RETURN r
    }
    WITH r, top
    WHERE ($work IS NULL OR r.work = $work)
      AND ($modalities IS NULL OR r.modality IN $modalities)
      AND ($bearer IS NULL OR toLower(r.bearerText) CONTAINS $bearer)
      AND ($state IS NULL OR EXISTS { (r)-[:REVISION_OF]->(n:Norm) WHERE n.state = $state })
      AND ($provision IS NULL OR EXISTS { (r)-[:STATED_IN]->(p:Provision) WHERE top.position <= p.position <= top.last })
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
  params: NormListParams,
  row: pageRow(NormRecord)
})
