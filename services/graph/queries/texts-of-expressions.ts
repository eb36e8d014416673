import * as z from 'zod'
import { defineQuery } from '../query.js'
import { byIdRow, IdsParams } from '../rows/by-id.js'

/** Whole normalised texts of expressions. */
export const textsOfExpressions = defineQuery({
  name: 'texts-of-expressions',
  mode: 'READ',
  text: `
    UNWIND $ids AS id
    MATCH (e:Expression {id: id})
    RETURN id, e.text AS node`,
  params: IdsParams,
  row: byIdRow(z.string())
})
