import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { NormRecord } from '../rows/norm-row.js'

/** Norms with their revisions in force, by id. */
export const normsById = defineQuery({
  name: 'norms-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (n:Norm {id: id})-[:CURRENT_REVISION]->(r:NormRevision)-[:STATED_IN]->(p:Provision)
    RETURN id, r { .*, state: n.state, provisionId: p.id } AS node`,
  params: IdsParams,
  row: byIdRow(NormRecord)
})
