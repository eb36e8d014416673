import * as z from 'zod'
import { Anchor } from '../../norms/anchor.js'
import { defineQuery } from '../query.js'
import { eIdOf } from '../rows/flat.js'

/** Anchors of findings, and of norms that findings are about, into other versions than the given one: they outlive their version. */
export const outlivingAnchors = defineQuery({
  name: 'outliving-anchors',
  mode: 'READ',
  text: `
    MATCH (:Work {id: $work})<-[:IN_WORK]-(n:Norm)<-[:ABOUT_NORM]-(f:Finding)
    MATCH (f)-[:ABOUT]->(r:NormRevision)-[:STATED_IN]->(p:Provision)
    WHERE r.expression <> $expression
    WITH f, n, r, p ORDER BY f.id
    RETURN f.id AS finding, n.id AS norm, r.expression AS expression, p.id AS provision,
      r { .start, .end, .expressionHash, .quote, .prefix, .suffix, state: r.anchorState } AS anchor`,
  params: z.object({ work: z.string(), expression: z.string() }),
  row: z.object({ finding: z.string(), norm: z.string(), expression: z.string(), provision: z.string().transform(eIdOf), anchor: Anchor })
})
