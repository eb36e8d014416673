import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { ExpressionRecord } from '../rows/expression-row.js'

/** Expressions, without their texts, by id. */
export const expressionsById = defineQuery({
  name: 'expressions-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (e:Expression {id: id})
    RETURN id, e { .id, .work, .source, .title, .format, .aliases, .validFrom, .language, .hash, .ingestedAt, current: EXISTS { (e)<-[:CURRENT]-(:Work) },
      provisions: COUNT { (e)<-[:PART_OF]-() }, norms: COUNT { (e)-[:STATES]->() } } AS node`,
  params: IdsParams,
  row: byIdRow(ExpressionRecord)
})
