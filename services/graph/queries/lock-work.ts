import * as z from 'zod'
import { defineQuery } from '../query.js'
import { optional } from '../rows/flat.js'
import { Published } from './find-published.js'

/** A version that was published, with its dates. */
export const PublishedVersion = Published.extend({ validFrom: optional(z.string()), publishedAt: z.string() })

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
      EXISTS { MATCH (:Expression {id: $expression}) } AS known,
      COLLECT { MATCH (w)<-[:REALIZES]-(v:Expression) RETURN v { .id, .fingerprint, .sourceRules, .validFrom, publishedAt: coalesce(v.publishedAt, v.ingestedAt) } } AS versions`,
  params: z.object({ work: z.string(), title: z.string(), language: z.string(), expression: z.string() }),
  row: z.object({ current: Published.nullable(), known: z.boolean(), versions: z.array(PublishedVersion) })
})
