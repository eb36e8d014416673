import type * as z from 'zod'
import type { Trace } from '../norms/trace.js'
import type { traceFinding } from './queries/trace-finding.js'
import { verifyAnchor } from './verify-anchor.js'

/** A row of the trace as the trace that is shown: its anchor is verified now, whatever state was stored. */
export function toTrace (row: z.infer<typeof traceFinding.row>): Trace {
  const { work, ...finding } = row.finding
  return {
    finding,
    norm: row.norm,
    anchor: verifyAnchor(row.anchor, { hash: row.document.hash, clause: row.clause, text: row.text }),
    clause: row.clause,
    path: row.path,
    previous: row.previous[0] ?? null,
    next: row.next[0] ?? null,
    document: row.document,
    now: nowOf(row.now[0])
  }
}

function nowOf (row: z.infer<typeof traceFinding.row>['now'][number] | undefined): Trace['now'] {
  if (row === undefined) return null
  const { check: { id: check, state, after: anchor, decision }, ...place } = row
  return { ...place, check, state, anchor, decision }
}
