import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Removes definitions and references that a new extraction of the same text does not find. Nothing refers to them. */
export const removeAnnotations = defineQuery({
  name: 'remove-annotations',
  mode: 'WRITE',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (x:Definition {id: id}) RETURN x
      UNION ALL
      MATCH (x:Reference {id: id}) RETURN x
    }
    DETACH DELETE x`,
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({})
})
