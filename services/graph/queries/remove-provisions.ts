import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Removes provisions that a new extraction of the same text does not find and that no revision stands in. */
export const removeProvisions = defineQuery({
  name: 'remove-provisions',
  mode: 'WRITE',
  text: `
    UNWIND $ids AS id
    MATCH (p:Provision {id: id})
    WHERE NOT EXISTS { (p)<-[:STATED_IN]-() }
    DETACH DELETE p`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({})
})
