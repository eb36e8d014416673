import * as z from 'zod'
import { defineQuery } from '../query.js'
import { TermUseProperties } from '../rows/term-use-row.js'

/** Links provisions to the definitions of the terms that they use, with the places. */
export const linkTermUses = defineQuery({
  name: 'link-term-uses',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.from})
    MATCH (d:Definition {id: row.to})
    MERGE (p)-[u:USES_TERM]->(d)
    SET u.starts = row.starts, u.ends = row.ends`,
  params: z.object({ rows: z.array(TermUseProperties) }),
  row: z.object({})
})
