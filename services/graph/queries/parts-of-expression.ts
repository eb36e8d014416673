import * as z from 'zod'
import { defineQuery } from '../query.js'

/** All provisions, definitions and references of an expression with their properties, row by row, to be compared with a new analysis. */
export const partsOfExpression = defineQuery({
  name: 'parts-of-expression',
  mode: 'READ',
  text: `
    CALL () {
      MATCH (p:Provision {expression: $expression}) WHERE p.position >= 0 RETURN 'PROVISION' AS kind, p { .* } AS properties
      UNION ALL
      MATCH (d:Definition {expression: $expression}) RETURN 'DEFINITION' AS kind, d { .* } AS properties
      UNION ALL
      MATCH (r:Reference {expression: $expression}) RETURN 'REFERENCE' AS kind, r { .* } AS properties
    }
    RETURN kind, properties`,
  params: z.object({ expression: z.string() }),
  row: z.object({ kind: z.enum(['PROVISION', 'DEFINITION', 'REFERENCE']), properties: z.record(z.string(), z.unknown()) })
})
