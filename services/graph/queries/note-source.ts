import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Notes by what the source of a published expression is recognised under new rules that gave the same analysis. */
export const noteSource = defineQuery({
  name: 'note-source',
  mode: 'WRITE',
  text: `
    MATCH (e:Expression {id: $expression})
    SET e.sourceKey = $sourceKey, e.sourceRules = $sourceRules, e.diagnostics = $diagnostics`,
  params: z.object({ expression: z.string(), sourceKey: z.string(), sourceRules: z.string(), diagnostics: z.int() }),
  row: z.object({})
})
