import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { DefinitionRecord } from '../rows/definition-row.js'

/** Definitions that stand in each provision, in document order; at most 1,000 each. */
export const definitionsOfProvisions = defineQuery({
  name: 'definitions-of-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Provision {id: id})<-[:STANDS_IN]-(d:Definition)
      WITH d ORDER BY d.start, d.id LIMIT 1000
      RETURN d { .* } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(DefinitionRecord)
})
