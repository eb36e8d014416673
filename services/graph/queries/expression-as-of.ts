import * as z from 'zod'
import { defineQuery } from '../query.js'
import { ExpressionRecord } from '../rows/expression-row.js'

/** The version of a work that was in force on a day: of those that had begun, the one that began last; of one day's, the one published last. */
export const expressionAsOf = defineQuery({
  name: 'expression-as-of',
  mode: 'READ',
  text: `
    MATCH (w:Work {id: $work})<-[:REALIZES]-(e:Expression)
    WITH w, e, coalesce(e.validFrom, left(e.publishedAt, 10)) AS day
    WHERE day <= $day
    WITH w, e, day ORDER BY day DESC, e.publishedAt DESC, EXISTS { (e)<-[:CURRENT]-(:Work) } DESC, e.id DESC LIMIT 1
    RETURN e { .id, .work, .source, .title, .format, .aliases, .validFrom, .language, .hash, .ingestedAt, current: EXISTS { (w)-[:CURRENT]->(e) },
      provisions: COUNT { (e)<-[:PART_OF]-() }, norms: COUNT { (e)-[:STATES]->() } } AS node`,
  params: z.object({ work: z.string(), day: z.iso.date() }),
  row: z.object({ node: ExpressionRecord })
})
