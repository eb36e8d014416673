import * as z from 'zod'
import { defineQuery } from '../query.js'
import { ProvisionProperties } from '../rows/provision-row.js'

/** Rewrites provisions of an expression that was extracted anew and takes them out of the tree, to be put in again. */
export const changeProvisions = defineQuery({
  name: 'change-provisions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.id})
    SET p = row
    WITH p
    MATCH (p)<-[c:CONTAINS]-()
    DELETE c`,
  params: z.object({ rows: z.array(ProvisionProperties) }),
  row: z.object({})
})
