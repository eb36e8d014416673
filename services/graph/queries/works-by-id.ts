import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { WorkRecord } from '../rows/work-row.js'

/** Works, by id. */
export const worksById = defineQuery({
  name: 'works-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (w:Work {id: id})-[:CURRENT]->(e:Expression)
    RETURN id, w { .id, .title, .language, currentExpression: e.id } AS node`,
  params: IdsParams,
  row: byIdRow(WorkRecord)
})
