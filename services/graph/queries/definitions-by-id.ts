import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { DefinitionRecord } from '../rows/definition-row.js'

/** Definitions, by the id that goes through all versions: as the current one has it, or the latest that did; or by the id of one version. */
export const definitionsById = defineQuery({
  name: 'definitions-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    CALL (id) {
      MATCH (d:Definition {identity: id})
      MATCH (e:Expression {id: d.expression})
      WITH d, e ORDER BY EXISTS { (e)<-[:CURRENT]-(:Work) } DESC, e.publishedAt DESC LIMIT 1
      RETURN d
      UNION ALL
      MATCH (d:Definition {id: id}) RETURN d
    }
    RETURN id, d { .* } AS node`,
  params: IdsParams,
  row: byIdRow(DefinitionRecord)
})
