import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { ReferenceRecord } from '../rows/reference-row.js'

/** References that stand in each provision, in document order; at most 1,000 each. */
export const referencesOfProvisions = defineQuery({
  name: 'references-of-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Provision {id: id})<-[:STANDS_IN]-(r:Reference)
      WITH r ORDER BY r.start, r.id LIMIT 1000
      RETURN r { .*, targetIds: [ (r)-[:REFERS_TO]->(t) | t.id ], workIds: [ (r)-[:CITES]->(w) | w.id ] } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(ReferenceRecord)
})
