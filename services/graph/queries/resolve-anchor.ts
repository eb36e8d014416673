import * as z from 'zod'
import { AnchorDecision } from '../../norms/anchor-check.js'
import { defineQuery } from '../query.js'
import { AnchorCheckRecord } from '../rows/anchor-check-row.js'

/** Records a decision about an anchor where none was recorded; the row is what stands then. */
export const resolveAnchor = defineQuery({
  name: 'resolve-anchor',
  mode: 'WRITE',
  text: `
    MATCH (k:AnchorCheck {id: $id})
    REMOVE k.lock
    FOREACH (any IN CASE WHEN k.decision IS NULL THEN [1] ELSE [] END |
      SET k.decision = $decision, k.decidedAt = $at, k.note = $note, k.after = coalesce($after, k.after)
      REMOVE k.queuedAt)
    RETURN k { .* } AS check`,
  params: z.object({ id: z.string(), decision: AnchorDecision, at: z.string(), note: z.string().nullable(), after: z.string().nullable() }),
  row: z.object({ check: AnchorCheckRecord })
})
