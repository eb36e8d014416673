import * as z from 'zod'
import { Span } from './span.js'

/**
 * Kinds of provision: the hierarchical containers of Akoma Ntoso, and the typed blocks that company
 * documents use. https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/akn-core-v1.0-os-part2-specs.html
 */
export const ProvisionKind = z.enum([
  'PART', 'TITLE', 'CHAPTER', 'SECTION', 'ARTICLE', 'PARAGRAPH', 'SUBPARAGRAPH', 'POINT',
  'RECITAL', 'ANNEX', 'PREAMBLE',
  'CROSSHEADING', 'GROUP', 'CONTROL',
  'QUESTION', 'ANSWER', 'EXAMPLE', 'CALLOUT', 'TABLE', 'FOOTNOTE'
])
export type ProvisionKind = z.infer<typeof ProvisionKind>

/** A numbered or headed unit of an expression. Its span holds number, heading, own words and all children. */
export const Provision = Span.extend({
  eId: z.string().regex(/^[A-Za-z0-9_.~-]+$/).describe('Akoma Ntoso style id, unique in the expression: `art_33__para_1__point_a`'),
  parent: z.string().nullable().describe('eId of the parent, null at the top'),
  kind: ProvisionKind,
  num: z.string().nullable().describe('the number as printed: `1.`, `(a)`, `Article 33`'),
  heading: z.string().nullable(),
  label: z.string().min(1).describe('how a person cites it: `Article 33(1)`'),
  page: z.int().min(1).nullable().describe('page of the source on which it begins; null where the format has no pages'),
  line: z.int().min(1).nullable().describe('line of the source on which it begins; null where the format has no lines'),
  sourceStart: z.int().min(0).nullable().describe('code point of the decoded source where it begins; null where the format is not text'),
  sourceEnd: z.int().min(0).nullable().describe('code point of the decoded source after its last block'),
  ownEnd: z.int().min(0).describe('code point after its own words: where its first child begins, or its end')
})
export type Provision = z.infer<typeof Provision>
