import * as z from 'zod'
import { Anchor } from '../../norms/anchor.js'
import { Definition } from '../../norms/definition.js'
import { defineQuery } from '../query.js'
import { eIdOf } from '../rows/flat.js'

/** Each definition that a work ever had, as it stood in the version that had it last, the current one before all. */
export const definitionsOfWork = defineQuery({
  name: 'definitions-of-work',
  mode: 'READ',
  text: `
    MATCH (w:Work {id: $work})<-[:REALIZES]-(e:Expression)
    MATCH (d:Definition {expression: e.id}) WHERE d.identity IS NOT NULL
    WITH d, e, EXISTS { (w)-[:CURRENT]->(e) } AS current ORDER BY current DESC, e.publishedAt DESC, d.id
    WITH d.identity AS id, head(collect({ d: d, current: current })) AS last
    WITH id, last.d AS d, last.current AS current
    RETURN id, d.term AS term, d.scope AS scope, d.provisionId AS provision, d.expression AS expression, current,
      d { .start, .end, .expressionHash, .quote, .prefix, .suffix, state: d.anchorState } AS anchor
    ORDER BY expression, d.start, id`,
  params: z.object({ work: z.string() }),
  row: z.object({ id: z.string(), term: z.string(), scope: Definition.shape.scope, provision: z.string().transform(eIdOf), expression: z.string(), current: z.boolean(), anchor: Anchor })
})
