import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'
import { AnchorCheckRecord } from '../rows/anchor-check-row.js'

/** Checks of anchors, by id. */
export const anchorChecksById = defineQuery({
  name: 'anchor-checks-by-id',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (k:AnchorCheck {id: id})
    RETURN id, k { .* } AS node`,
  params: IdsParams,
  row: byIdRow(AnchorCheckRecord)
})
