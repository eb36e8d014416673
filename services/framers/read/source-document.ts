import type { DiagnosticDraft, Range } from '../draft.js'
import type { GivenStructure } from './given-structure.js'
import type { SourceFormat } from '../../norms/expression.js'

/** What a block was in its source. Readers only tell what they saw; `structure` decides what it means. */
export type BlockKind = 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'QUOTE' | 'TABLE_ROW' | 'CODE'

/** A run of text that stands on its own: a line or paragraph, a heading, one item of a list without its nested lists. */
export interface Block extends Range {
  kind: BlockKind
  /** HEADING: 1 to 6; LIST_ITEM and everything inside lists, quotes and table cells: depth of nesting, from 1; else 0. */
  level: number
  /** LIST_ITEM: the marker that the source shows: `1.`, `(a)`, `-`; not part of the text. Else null. */
  marker: string | null
  /** Class names or similar hints of the source, in order; empty where the format has none. */
  hints: readonly string[]
  /** Italic or bold runs inside the block. */
  emphasis: readonly Range[]
  /** Where the block stands in the source, in UTF-16 units of the decoded source; null where not known. */
  source: Range | null
  /** Page of the source on which the block begins, from 1; null where the format has no pages. */
  page: number | null
}

/** A document as every reader hands it over: one text, and blocks that cover all of its words in order. */
export interface SourceDocument {
  format: SourceFormat
  /** Normalised: NFC, `\n` line ends, markup removed; blocks are separated by one `\n`. */
  text: string
  blocks: readonly Block[]
  /** From front matter, `<title>` or a first heading; null where the source tells none. */
  title: string | null
  language: string
  /** The decoded source that `Block.source` counts in; null where the format is not text. */
  decoded: string | null
  /** Structure that the format itself states (Akoma Ntoso, OSCAL): it is taken over, not guessed. Null elsewhere. */
  given: GivenStructure | null
  /** Citation ids and names by which the source says that others cite it. */
  aliases: readonly string[]
  /** First day on which this version applies, where the source says so. */
  validFrom: string | null
  /** Keys of the front matter, as far as their values are text. */
  meta: Readonly<Record<string, string>>
  diagnostics: readonly DiagnosticDraft[]
}
