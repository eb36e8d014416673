import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Gives definitions of a version the ids that they have in all versions. */
export const identifyDefinitions = defineQuery({
  name: 'identify-definitions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (d:Definition {id: row.id}) WHERE coalesce(d.identity, '') <> row.identity
    SET d.identity = row.identity`,
  params: z.object({ rows: z.array(z.object({ id: z.string(), identity: z.string() })) }),
  row: z.object({})
})
