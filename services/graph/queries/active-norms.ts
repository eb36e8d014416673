import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Active norms of a work. */
export const activeNorms = defineQuery({
  name: 'active-norms',
  mode: 'READ',
  text: `
    MATCH (:Work {id: $work})<-[:IN_WORK]-(n:Norm) WHERE n.state = 'ACTIVE'
    RETURN n.id AS id`,
  params: z.object({ work: z.string() }),
  row: z.object({ id: z.string() })
})
