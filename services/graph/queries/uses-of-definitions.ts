import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { TermUseRecord } from '../rows/term-use-row.js'

/** Provisions that use each term, in document order, with the places; at most 1,000 provisions each. */
export const usesOfDefinitions = defineQuery({
  name: 'uses-of-definitions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (d:Definition {id: id})<-[u:USES_TERM]-(p:Provision)
      WITH d, u, p ORDER BY u.starts[0] LIMIT 1000
      RETURN {
        provisionId: p.id, definitionId: d.id, term: d.term, text: p.text, offset: p.start,
        expressionHash: d.expressionHash, starts: u.starts, ends: u.ends
      } AS node
    }
    RETURN id, collect(node) AS nodes`,
  params: IdsParams,
  row: listByIdRow(TermUseRecord)
})
