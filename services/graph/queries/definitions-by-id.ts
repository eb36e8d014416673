import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { DefinitionRecord } from '../rows/definition-row.js'

/** Definitions, by id. */
export const definitionsById = defineQuery({
  name: 'definitions-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (d:Definition {id: id})
    RETURN id, d { .* } AS node`,
  params: IdsParams,
  row: byIdRow(DefinitionRecord)
})
