import * as z from 'zod'
import { defineQuery } from '../query.js'

/**
 * Makes the expression a version of its work, the current one where it is in force, and says by which activity (PROV-O) it came. Does nothing where
 * the analysis with this fingerprint is the published one already.
 */
export const finishPublication = defineQuery({
  name: 'finish-publication',
  mode: 'WRITE',
  text: `
    MATCH (w:Work {id: $work})
    MATCH (e:Expression {id: $expression})
    WHERE coalesce(e.fingerprint, '') <> $fingerprint OR ($current AND NOT EXISTS { (w)-[:CURRENT]->(e) })
    MERGE (e)-[:REALIZES]->(w)
    SET e.title = $title, e.language = $language, e.aliases = $aliases, e.validFrom = $validFrom, e.fingerprint = $fingerprint, e.publishedAt = $publishedAt, e.rules = $rules, e.dueOn = $dueOn,
      e.sourceKey = $sourceKey, e.sourceRules = $sourceRules, e.diagnostics = $diagnostics
    FOREACH (any IN CASE WHEN $current THEN [1] ELSE [] END |
      MERGE (w)-[:CURRENT]->(e)
      SET w.title = $title, w.language = $language)
    WITH w, e
    CALL (w, e) {
      MATCH (w)-[old:CURRENT]->(other) WHERE $current AND other <> e
      DELETE old
    }
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
    current: z.boolean(),
    dueOn: z.string().nullable().describe('the day on which it becomes current, where that is to come'),
    publishedAt: z.string(),
    rules: z.string().nullable().describe('version of the extraction rules'),
    activity: z.string(),
    at: z.string()
  }),
  row: z.object({})
})
