import * as z from 'zod'
import { Modality } from '../../norms/norm.js'
import { NormState } from '../../norms/trace.js'
import { defineQuery } from '../query.js'
import { eIdOf } from '../rows/flat.js'

/** All norms that a work ever had, in document order of their last revisions, for alignment. */
export const normsOfWork = defineQuery({
  name: 'norms-of-work',
  mode: 'READ',
  text: `
    MATCH (:Work {id: $work})<-[:IN_WORK]-(n:Norm)-[:CURRENT_REVISION]->(r:NormRevision)-[:STATED_IN]->(p:Provision)
    RETURN n.id AS id, n.state AS state, r.expression AS expression, p.id AS provision, r.modality AS modality, r.quote AS quote
    ORDER BY r.expression, r.start, r.id`,
  params: z.object({ work: z.string() }),
  row: z.object({ id: z.string(), state: NormState, expression: z.string(), provision: z.string().transform(eIdOf), modality: Modality, quote: z.string() })
})
