import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { FindingRecord } from '../rows/finding-row.js'

/** Findings about each norm, the latest first; at most 1,000 each. */
export const findingsOfNorms = defineQuery({
  name: 'findings-of-norms',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (w:Work)<-[:IN_WORK]-(n:Norm {id: id})<-[:ABOUT_NORM]-(f:Finding)
      WITH w, n, f ORDER BY f.recordedAt DESC, f.id DESC LIMIT 1000
      RETURN f { .*, norm: n.id, work: w.id } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(FindingRecord)
})
