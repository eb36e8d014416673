import * as z from 'zod'
import { ProvisionKind } from '../../norms/provision.js'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { ProvisionRecord } from '../rows/provision-row.js'

/** Filters of every list of provisions. Without an expression, of the current expressions. */
export const ProvisionListParams = PageParams.extend({
  work: z.string().nullable(),
  expression: z.string().nullable(),
  among: z.array(z.string()).nullable().describe('expressions, where a day was asked for'),
  kinds: z.array(ProvisionKind).nullable(),
  eId: z.string().nullable(),
  parent: z.string().nullable()
})

/**
 * Provisions by expression, in document order. `position >= 0` is always true: an index over two properties is
 * used only where both are asked about.
 */
export const listProvisions = defineQuery({
  name: 'list-provisions',
  mode: 'READ',
  text: `
    CALL () {
      UNWIND coalesce($among, [$expression]) AS id
      MATCH (e:Expression {id: id}) RETURN e
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL AND $among IS NULL
      MATCH (:Work {id: $work})-[:CURRENT]->(e:Expression) RETURN e
      UNION ALL
      WITH 1 AS any WHERE $expression IS NULL AND $among IS NULL AND $work IS NULL
      MATCH (:Work)-[:CURRENT]->(e:Expression) RETURN e
    }
    WITH e WHERE $work IS NULL OR e.work = $work
    MATCH (p:Provision {expression: e.id})
    WHERE p.position >= 0 AND ($kinds IS NULL OR p.kind IN $kinds) AND ($eId IS NULL OR p.eId = $eId) AND ($parent IS NULL OR p.parentId = $parent)
    WITH collect(p) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS p
      WITH p, [p.expression, p.position] AS key
      WHERE $after IS NULL OR key > $after
      WITH p, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: p { .* } }
    } AS items`,
  params: ProvisionListParams,
  row: pageRow(ProvisionRecord)
})
