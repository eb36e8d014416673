import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Provisions of expressions by the keys under which other works cite them. */
export const provisionsCitedAs = defineQuery({
  name: 'provisions-cited-as',
  mode: 'READ',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {expression: row.expression, citedAs: row.key})
    RETURN row.expression AS expression, row.key AS key, p.id AS id`,
  params: z.object({ rows: z.array(z.object({ expression: z.string(), key: z.string() })) }),
  row: z.object({ expression: z.string(), key: z.string(), id: z.string() })
})
