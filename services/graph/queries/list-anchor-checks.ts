import * as z from 'zod'
import { AnchorState } from '../../norms/anchor.js'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { AnchorCheckRecord } from '../rows/anchor-check-row.js'

/** Anchors that wait for a person, the longest first. */
export const listAnchorChecks = defineQuery({
  name: 'list-anchor-checks',
  mode: 'READ',
  text: `
    MATCH (k:AnchorCheck)
    WHERE k.queuedAt IS NOT NULL AND ($work IS NULL OR k.work = $work) AND ($state IS NULL OR k.state = $state)
    WITH collect(k) AS hits
    RETURN size(hits) AS total, COLLECT {
      UNWIND hits AS k
      WITH k, [k.queuedAt, k.id] AS key
      WHERE $after IS NULL OR key > $after
      WITH k, key ORDER BY key LIMIT $limit
      RETURN { key: key, node: k { .* } }
    } AS items`,
  params: PageParams.extend({ work: z.string().nullable(), state: AnchorState.nullable() }),
  row: pageRow(AnchorCheckRecord)
})
