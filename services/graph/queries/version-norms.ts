import * as z from 'zod'
import { defineQuery } from '../query.js'
import { eIdOf } from '../rows/flat.js'

/** Norms that an expression states, in document order, with how many findings there are about each. */
export const versionNorms = defineQuery({
  name: 'version-norms',
  mode: 'READ',
  text: `
    MATCH (:Expression {id: $expression})-[:STATES]->(r:NormRevision)-[:REVISION_OF]->(n:Norm)
    MATCH (r)-[:STATED_IN]->(p:Provision)
    RETURN n.id AS id, p.id AS provision, r.quote AS quote, r.modality AS modality, COUNT { (n)<-[:ABOUT_NORM]-() } AS findings
    ORDER BY r.start, r.id`,
  params: z.object({ expression: z.string() }),
  row: z.object({ id: z.string(), provision: z.string().transform(eIdOf), quote: z.string(), modality: z.string(), findings: z.int() })
})
