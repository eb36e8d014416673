import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { ProvisionRecord } from '../rows/provision-row.js'

/** Ancestors of each provision, outermost first; at most 1,000 each. */
export const ancestorsOfProvisions = defineQuery({
  name: 'ancestors-of-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Provision {id: id})<-[:CONTAINS*1..]-(p:Provision)
      WITH p ORDER BY p.position LIMIT 1000
      RETURN p { .* } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(ProvisionRecord)
})
