import * as z from 'zod'
import { defineQuery } from '../query.js'
import { TermUseProperties } from '../rows/term-use-row.js'

/** All uses of terms in an expression, to be compared with a new analysis. */
export const termUsesOfExpression = defineQuery({
  name: 'term-uses-of-expression',
  mode: 'READ',
  text: `
    MATCH (d:Definition {expression: $expression})<-[u:USES_TERM]-(p:Provision)
    RETURN p.id + ' ' + d.id AS id, p.id AS from, d.id AS to, u.starts AS starts, u.ends AS ends`,
  params: z.object({ expression: z.string() }),
  row: TermUseProperties
})
