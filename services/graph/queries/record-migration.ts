import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Records that a migration was applied. */
export const recordMigration = defineQuery({
  name: 'record-migration',
  mode: 'WRITE',
  text: `
    MERGE (m:Migration {id: $id})
      ON CREATE SET m.checksum = $checksum, m.appliedAt = toString(datetime())`,
  params: z.object({ id: z.string(), checksum: z.string() }),
  row: z.object({})
})
