import * as z from 'zod'
import { Reference } from '../../norms/reference.js'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { ReferenceRecord } from '../rows/reference-row.js'

/** References by expression and place; where a provision is given, of it and those below it. */
export const listReferences = defineQuery({
  name: 'list-references',
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
    MATCH (r:Reference {expression: e.id})-[:STANDS_IN]->(p:Provision)
    WHERE ($provision IS NULL OR top.position <= p.position <= top.last)
      AND ($kind IS NULL OR r.kind = $kind) AND ($target IS NULL OR $target IN r.targets)
      AND ($resolved IS NULL OR EXISTS { (r)-[:REFERS_TO|CITES]->() } = $resolved)
    WITH collect(r) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS r
      WITH r, [r.expression, r.start, r.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH r, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: r { .*, targetIds: [ (r)-[:REFERS_TO]->(t) | t.id ], workIds: [ (r)-[:CITES]->(w) | w.id ] } }
    } AS items`,
  params: PageParams.extend({
    work: z.string().nullable(),
    expression: z.string().nullable(),
    provision: z.string().nullable(),
    kind: Reference.shape.kind.nullable(),
    target: z.string().nullable(),
    resolved: z.boolean().nullable()
  }),
  row: pageRow(ReferenceRecord)
})
