import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { ProvisionRecord } from '../rows/provision-row.js'

/** Provisions, by id. */
export const provisionsById = defineQuery({
  name: 'provisions-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (p:Provision {id: id})
    RETURN id, p { .* } AS node`,
  params: IdsParams,
  row: byIdRow(ProvisionRecord)
})
