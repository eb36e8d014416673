import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Migrations that were applied, by id. */
export const listMigrations = defineQuery({
  name: 'list-migrations',
  mode: 'READ',
  text: `
    MATCH (m:Migration)
    RETURN m.id AS id, m.checksum AS checksum
    ORDER BY id`,
  params: z.object({}),
  row: z.object({ id: z.string(), checksum: z.string() })
})
