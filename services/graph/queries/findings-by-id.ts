import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { FindingRecord } from '../rows/finding-row.js'

/** Findings, by id. */
export const findingsById = defineQuery({
  name: 'findings-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (f:Finding {id: id})-[:ABOUT_NORM]->(n:Norm)-[:IN_WORK]->(w:Work)
    RETURN id, f { .*, norm: n.id, work: w.id } AS node`,
  params: IdsParams,
  row: byIdRow(FindingRecord)
})
