import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Removes links to terms that a new extraction does not find any more. */
export const removeTermUses = defineQuery({
  name: 'remove-term-uses',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.from})-[u:USES_TERM]->(d)
    USING INDEX SEEK p:Provision(id)
    WHERE d.id = row.to
    DELETE u`,
  params: z.object({ rows: z.array(z.object({ from: z.string(), to: z.string() })) }),
  row: z.object({})
})
