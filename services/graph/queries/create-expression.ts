import * as z from 'zod'
import { Expression } from '../../norms/expression.js'
import { defineQuery } from '../query.js'

/** Creates an expression, where it is not there yet. It belongs to its work only when the publication is finished. */
export const createExpression = defineQuery({
  name: 'create-expression',
  mode: 'WRITE',
  text: `
    MERGE (e:Expression {id: $properties.id})
      ON CREATE SET e += $properties, e.ingestedAt = $at`,
  params: z.object({ properties: Expression, at: z.string() }),
  row: z.object({})
})
