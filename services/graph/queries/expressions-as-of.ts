import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Ids of the versions that were in force on a day: one for each work that had begun. */
export const expressionsAsOf = defineQuery({
  name: 'expressions-as-of',
  mode: 'READ',
  text: `
    CALL () {
      MATCH (w:Work {id: $work}) RETURN w
      UNION ALL
      WITH 1 AS any WHERE $work IS NULL
      MATCH (w:Work) RETURN w
    }
    CALL (w) {
      MATCH (w)<-[:REALIZES]-(e:Expression)
      WITH e, coalesce(e.validFrom, left(e.publishedAt, 10)) AS day
      WHERE day <= $day
      RETURN e ORDER BY day DESC, e.publishedAt DESC, EXISTS { (e)<-[:CURRENT]-(:Work) } DESC, e.id DESC LIMIT 1
    }
    RETURN e.id AS id`,
  params: z.object({ work: z.string().nullable(), day: z.iso.date() }),
  row: z.object({ id: z.string() })
})
