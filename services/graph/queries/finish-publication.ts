import * as z from 'zod'
import { defineQuery } from '../query.js'

/**
 * Makes the expression the current one of its work and says by which activity (PROV-O) it came. Does nothing where
 * the analysis with this fingerprint is the published one already.
 */
export const finishPublication = defineQuery({
  name: 'finish-publication',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    MATCH (e:Expression {id: $expression})
    WHERE coalesce(e.fingerprint, '') <> $fingerprint OR NOT EXISTS { (w)-[:CURRENT]->(e) }
    OPTIONAL MATCH (w)-[old:CURRENT]->(other:Expression) WHERE other.id <> e.id
    DELETE old
    MERGE (w)-[:CURRENT]->(e)
    MERGE (e)-[:REALIZES]->(w)
    SET w.title = $title, w.language = $language, e.title = $title, e.language = $language, e.aliases = $aliases, e.validFrom = $validFrom, e.fingerprint = $fingerprint,
      e.sourceKey = $sourceKey, e.sourceRules = $sourceRules, e.diagnostics = $diagnostics
    MERGE (a:Activity {id: $activity})
      ON CREATE SET a.kind = 'INGEST', a.at = $at
    MERGE (e)-[:WAS_GENERATED_BY]->(a)`,
  params: z.object({
    work: z.string(),
    expression: z.string(),
    fingerprint: z.string(),
    title: z.string(),
    language: z.string(),
    aliases: z.array(z.string()),
    validFrom: z.string().nullable(),
    sourceKey: z.string().nullable(),
    sourceRules: z.string().nullable(),
    diagnostics: z.int(),
    activity: z.string(),
    at: z.string()
  }),
  row: z.object({})
})
