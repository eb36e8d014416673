import * as z from 'zod'
import { defineQuery } from '../query.js'

/** Indexes, those of constraints among them, that do not answer yet or any more. */
export const listUnreadyIndexes = defineQuery({
  name: 'list-unready-indexes',
  mode: 'READ',
  text: `
    SHOW INDEXES YIELD name, state
    WHERE state <> 'ONLINE'
    RETURN name, state`,
  params: z.object({}),
  row: z.object({ name: z.string(), state: z.string() })
})
