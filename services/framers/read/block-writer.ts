import type { Range } from '../draft.js'
import type { Block, BlockKind } from './source-document.js'

/** A block before it has its place in the text. Emphasis is relative to its own text. */
export interface BlockInput {
  kind: BlockKind
  text: string
  level?: number
  marker?: string | null
  hints?: readonly string[]
  emphasis?: readonly Range[]
  source?: Range | null
  page?: number | null
}

export interface BlockWriter {
  /** Appends a block; blank ones are dropped. */
  add (block: BlockInput): void
  /** Where the next block will begin. */
  position (): number
  finish (): { text: string, blocks: Block[] }
}

/** Collects blocks into one text, separated by one line feed, with exact ranges. */
export function createBlockWriter (): BlockWriter {
  const chunks: string[] = []
  const blocks: Block[] = []
  let length = 0
  return {
    position: () => length,
    add ({ kind, text, level = 0, marker = null, hints = [], emphasis = [], source = null, page = null }) {
      const lead = text.length - text.trimStart().length
      const words = text.trim()
      if (words === '') return
      const from = length
      const clamp = (position: number): number => from + Math.min(Math.max(position - lead, 0), words.length)
      blocks.push({
        kind,
        from,
        to: from + words.length,
        level,
        marker,
        hints,
        emphasis: emphasis.map(range => ({ from: clamp(range.from), to: clamp(range.to) })).filter(range => range.to > range.from),
        source,
        page
      })
      chunks.push(words)
      length += words.length + 1
    },
    finish: () => ({ text: chunks.join('\n'), blocks })
  }
}
