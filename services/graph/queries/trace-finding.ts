import * as z from 'zod'
import { Trace } from '../../norms/trace.js'
import { defineQuery } from '../query.js'
import { AnchorCheckRecord } from '../rows/anchor-check-row.js'
import { optional } from '../rows/flat.js'
import { FindingRecord } from '../rows/finding-row.js'

const Step = z.object({
  eId: z.string(),
  kind: Trace.shape.clause.shape.kind,
  num: optional(z.string()),
  heading: optional(z.string()),
  label: z.string()
})
const Clause = Step.extend({ start: z.int(), text: z.string() })

/**
 * Finding -> revision -> clause -> document, in one statement. The whole text of the document comes along only
 * where the quote is not what the clause's own words hold at its place. The neighbours are the provisions before and
 * after it in reading order, found by their number, so that the length of the document does not count.
 */
export const traceFinding = defineQuery({
  name: 'trace-finding',
  mode: 'READ',
  text: `
    MATCH (f:Finding {id: $id})-[:ABOUT]->(r:NormRevision)-[:REVISION_OF]->(n:Norm)
    MATCH (r)-[:STATED_IN]->(c:Provision)-[:PART_OF]->(e:Expression)
    RETURN f { .*, norm: n.id, work: e.work } AS finding,
      { id: n.id, modality: r.modality, statement: r.statement, confidence: r.confidence, state: n.state, revision: r.id } AS norm,
      r { .start, .end, .expressionHash, .quote, .prefix, .suffix, state: r.anchorState } AS anchor,
      c { .eId, .kind, .num, .heading, .label, .start, .text } AS clause,
      COLLECT {
        MATCH (c)<-[:CONTAINS*1..]-(a:Provision)
        WITH a ORDER BY a.position
        RETURN a { .eId, .kind, .num, .heading, .label }
      } AS path,
      COLLECT {
        MATCH (x:Provision {expression: c.expression, position: c.position - 1})
        RETURN x { .eId, .kind, .num, .heading, .label, .start, .text }
      } AS previous,
      COLLECT {
        MATCH (x:Provision {expression: c.expression, position: c.position + 1})
        RETURN x { .eId, .kind, .num, .heading, .label, .start, .text }
      } AS next,
      e { .id, .work, .source, .title, .format, .aliases, .validFrom, .language, .hash, current: EXISTS { (e)<-[:CURRENT]-(:Work) } } AS document,
      COLLECT {
        MATCH (k:AnchorCheck {subject: f.id})-[:CHECKED_IN]->(now:Expression)<-[:CURRENT]-(:Work) WHERE now.id <> e.id
        OPTIONAL MATCH (place:Provision {id: k.provision})
        RETURN { check: k { .* }, expression: now.id, eId: place.eId, label: place.label }
      } AS now,
      CASE WHEN r.expressionHash = e.hash AND r.start >= c.start AND substring(c.text, r.start - c.start, r.end - r.start) = r.quote
        THEN null ELSE e.text END AS text`,
  params: z.object({ id: z.string() }),
  row: z.object({
    finding: FindingRecord,
    norm: Trace.shape.norm,
    anchor: Trace.shape.anchor,
    clause: Clause,
    path: z.array(Step),
    previous: z.array(Clause),
    next: z.array(Clause),
    document: Trace.shape.document.extend({ validFrom: optional(z.iso.date()) }),
    now: z.array(z.object({ check: AnchorCheckRecord, expression: z.string(), eId: z.string().nullable(), label: z.string().nullable() })),
    text: z.string().nullable()
  })
})
