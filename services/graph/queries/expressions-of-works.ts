import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { ExpressionRecord } from '../rows/expression-row.js'

/** Expressions of each work, the newest first; at most 1,000 each. */
export const expressionsOfWorks = defineQuery({
  name: 'expressions-of-works',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (w:Work {id: id})<-[:REALIZES]-(e:Expression)
      WITH w, e ORDER BY e.ingestedAt DESC, e.id DESC LIMIT 1000
      RETURN e { .id, .work, .source, .title, .format, .aliases, .validFrom, .language, .hash, .ingestedAt, current: EXISTS { (w)-[:CURRENT]->(e) },
        provisions: COUNT { (e)<-[:PART_OF]-() }, norms: COUNT { (e)-[:STATES]->() } } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(ExpressionRecord)
})
