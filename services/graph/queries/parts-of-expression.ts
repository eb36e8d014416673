import * as z from 'zod'
import { defineQuery } from '../query.js'

const Properties = z.record(z.string(), z.unknown())

/** All provisions, definitions and references of an expression with their properties, to be compared with a new analysis. */
export const partsOfExpression = defineQuery({
  name: 'parts-of-expression',
  mode: 'READ',
  text: `
    RETURN COLLECT { MATCH (p:Provision {expression: $expression}) RETURN p { .* } } AS provisions,
      COLLECT { MATCH (d:Definition {expression: $expression}) RETURN d { .* } } AS definitions,
      COLLECT { MATCH (r:Reference {expression: $expression}) RETURN r { .* } } AS references`,
  params: z.object({ expression: z.string() }),
  row: z.object({ provisions: z.array(Properties), definitions: z.array(Properties), references: z.array(Properties) })
})
