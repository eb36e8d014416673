import * as z from 'zod'
import { defineQuery } from '../query.js'
import { AnchorCheckProperties } from '../rows/anchor-check-row.js'

/** Records what became of anchors in a version, where it is not recorded yet; what an earlier version left undecided is out of date then. */
export const createAnchorChecks = defineQuery({
  name: 'create-anchor-checks',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (e:Expression {id: row.expression})
    MERGE (k:AnchorCheck {id: row.id})
      ON CREATE SET k += row
    MERGE (k)-[:CHECKED_IN]->(e)
    WITH k
    MATCH (older:AnchorCheck {subject: k.subject})
    WHERE older.id <> k.id AND older.queuedAt IS NOT NULL AND older.queuedAt <= k.checkedAt
    REMOVE older.queuedAt`,
  params: z.object({ rows: z.array(AnchorCheckProperties) }),
  row: z.object({})
})
