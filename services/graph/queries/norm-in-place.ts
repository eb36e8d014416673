import * as z from 'zod'
import { defineQuery } from '../query.js'
import { NormRecord } from '../rows/norm-row.js'
import { ProvisionRecord } from '../rows/provision-row.js'

/** One norm with its revision in force, the provision that states it, and that provision's ancestors, outermost first. */
export const normInPlace = defineQuery({
  name: 'norm-in-place',
  mode: 'READ',
  text: `
    MATCH (n:Norm {id: $id})-[:CURRENT_REVISION]->(r:NormRevision)-[:STATED_IN]->(p:Provision)
    RETURN r { .*, state: n.state, provisionId: p.id } AS norm, p { .* } AS provision,
      COLLECT {
        MATCH (p)<-[:CONTAINS*1..]-(a:Provision)
        WITH a ORDER BY a.position
        RETURN a { .* }
      } AS ancestors`,
  params: z.object({ id: z.string() }),
  row: z.object({ norm: NormRecord, provision: ProvisionRecord, ancestors: z.array(ProvisionRecord) })
})
