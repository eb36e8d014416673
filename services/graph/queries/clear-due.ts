import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Takes expressions off the list of those that wait for their day. */
export const clearDue = defineQuery({
  name: 'clear-due',
  mode: 'WRITE',
  text: `
    UNWIND $ids AS id
    MATCH (e:Expression {id: id})
    REMOVE e.dueOn`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({})
})
