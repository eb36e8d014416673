import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Retires norms that the new version does not continue. They stay, with their revisions, for what refers to them. */
export const retireNorms = defineQuery({
  name: 'retire-norms',
  mode: 'WRITE',
  text: `
    UNWIND $ids AS id
    MATCH (n:Norm {id: id}) WHERE coalesce(n.state, '') <> 'RETIRED'
    SET n.state = 'RETIRED'`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({})
})
