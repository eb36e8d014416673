import * as z from 'zod'
import { defineQuery } from '../query.js'
import { DefinitionProperties } from '../rows/definition-row.js'

/** Creates definitions, where they are not there yet. */
export const createDefinitions = defineQuery({
  name: 'create-definitions',
  mode: 'WRITE',
  text: `
    UNWIND $rows AS row
    MATCH (p:Provision {id: row.provisionId})
    MERGE (d:Definition {id: row.id})
      ON CREATE SET d += row
    MERGE (d)-[:STANDS_IN]->(p)`,
  params: z.object({ rows: z.array(DefinitionProperties) }),
  row: z.object({})
})
