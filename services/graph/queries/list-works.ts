import * as z from 'zod'
import { PageParams, pageRow } from '../page.js'
import { defineQuery } from '../query.js'
import { WorkRecord } from '../rows/work-row.js'

/** Works by id, of which all given words stand in the title or the id. */
export const listWorks = defineQuery({
  name: 'list-works',
  mode: 'READ',
  text: `
    MATCH (w:Work)-[:CURRENT]->(e:Expression)
    WHERE $words IS NULL OR all(word IN $words WHERE toLower(w.title) CONTAINS word OR toLower(w.id) CONTAINS word)
    WITH w, e ORDER BY w.id
    WITH collect({ key: [w.id], node: w { .id, .title, .language, currentExpression: e.id } }) AS hits
    RETURN size(hits) AS total, [hit IN hits WHERE $after IS NULL OR hit.key > $after][..$limit] AS items`,
  params: PageParams.extend({ words: z.array(z.string()).nullable() }),
  row: pageRow(WorkRecord)
})
