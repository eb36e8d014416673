import * as z from 'zod'
import { Expression } from '../../norms/expression.js'
import { defineQuery } from '../query.js'

/** Creates an expression of a work, where it is not there yet. */
export const createExpression = defineQuery({
  name: 'create-expression',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $properties.work})
    MERGE (e:Expression {id: $properties.id})
      ON CREATE SET e += $properties, e.ingestedAt = $at
    MERGE (e)-[:REALIZES]->(w)`,
  params: z.object({ properties: Expression, at: z.string() }),
  row: z.object({})
})
