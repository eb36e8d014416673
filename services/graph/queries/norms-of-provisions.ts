import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { NormRecord } from '../rows/norm-row.js'

/** Norms that each provision states, in document order; at most 1,000 each. */
export const normsOfProvisions = defineQuery({
  name: 'norms-of-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (p:Provision {id: id})<-[:STATED_IN]-(r:NormRevision)<-[:STATES]-(:Expression)
      MATCH (r)-[:REVISION_OF]->(n:Norm)
      WITH p, r, n ORDER BY r.start, r.id LIMIT 1000
      RETURN r { .*, state: n.state, provisionId: p.id } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(NormRecord)
})
