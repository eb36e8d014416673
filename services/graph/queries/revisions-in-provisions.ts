import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Where the revisions stand that the given provisions state. */
export const revisionsInProvisions = defineQuery({
  name: 'revisions-in-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (:Provision {id: id})<-[:STATED_IN]-(r:NormRevision)
    RETURN r.id AS id, r.start AS start, r.end AS end`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), start: z.int(), end: z.int() })
})
