import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { ReferenceRecord } from '../rows/reference-row.js'

/** References with the provisions they refer to, by id. */
export const referencesById = defineQuery({
  name: 'references-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (r:Reference {id: id})
    RETURN id, r { .*, targetIds: [ (r)-[:REFERS_TO]->(t) | t.id ], workIds: [ (r)-[:CITES]->(w) | w.id ] } AS node`,
  params: IdsParams,
  row: byIdRow(ReferenceRecord)
})
