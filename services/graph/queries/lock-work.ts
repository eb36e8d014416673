import * as z from 'zod'
import { defineQuery } from '../query.js'
import { Published } from './find-published.js'

/**
 * Makes sure that the work exists and takes its write lock until the transaction ends: removing a property that is
 * never there locks the node and changes nothing. What is read comes after the lock.
 */
export const lockWork = defineQuery({
  name: 'lock-work',
  mode: 'WRITE',
  text: `
    MERGE (w:Work {id: $work})
      ON CREATE SET w.title = $title, w.language = $language
    REMOVE w.lock
    WITH w
    OPTIONAL MATCH (w)-[:CURRENT]->(e:Expression)
    RETURN CASE WHEN e IS NULL THEN null ELSE e { .id, .fingerprint, .sourceRules } END AS current,
      EXISTS { MATCH (:Expression {id: $expression}) } AS known`,
  params: z.object({ work: z.string(), title: z.string(), language: z.string(), expression: z.string() }),
  row: z.object({ current: Published.nullable(), known: z.boolean() })
})
