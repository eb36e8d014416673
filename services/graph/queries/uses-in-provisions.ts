import { defineQuery } from '../query.js'
import { IdsParams, listByIdRow } from '../rows/by-id.js'
import { TermUseRecord } from '../rows/term-use-row.js'

/** Terms that the own words of each provision use, with the places; at most 1,000 terms each. */
export const usesInProvisions = defineQuery({
  name: 'uses-in-provisions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (p:Provision {id: id})-[u:USES_TERM]->(d:Definition)
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
