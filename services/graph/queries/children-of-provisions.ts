import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { ProvisionRecord } from '../rows/provision-row.js'

/** Children of each provision, in document order; at most 1,000 each. */
export const childrenOfProvisions = defineQuery({
  name: 'children-of-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Provision {id: id})-[c:CONTAINS]->(p:Provision)
      WITH c, p ORDER BY c.position LIMIT 1000
      RETURN p { .* } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(ProvisionRecord)
})
