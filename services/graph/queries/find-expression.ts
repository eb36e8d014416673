import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Whether an expression that is there was ever published, or only prepared; no row where it is not there. */
export const findExpression = defineQuery({
  name: 'find-expression',
  mode: 'READ',
  text: `
    MATCH (e:Expression {id: $expression})
    RETURN e.fingerprint IS NOT NULL AS published`,
  params: z.object({ expression: z.string() }),
  row: z.object({ published: z.boolean() })
})
