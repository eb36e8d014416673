import * as z from 'zod'
import { defineQuery } from '../query.js'
import { ProvisionProperties } from '../rows/provision-row.js'

/** Creates provisions, where they are not there yet. */
export const createProvisions = defineQuery({
  name: 'create-provisions',
  mode: 'WRITE',
  text: `
    MATCH (e:Expression {id: $expression})
    UNWIND $rows AS row
    MERGE (p:Provision {id: row.id})
      ON CREATE SET p += row
    MERGE (p)-[:PART_OF]->(e)`,
  params: z.object({ expression: z.string(), rows: z.array(ProvisionProperties) }),
  row: z.object({})
})
