import type { BlockWriter } from './block-writer.js'
import type { RowUse } from './html-tables.js'
import { createInlineBuffer } from './inline-buffer.js'
import type { InlineBuffer } from './inline-buffer.js'
import type { BlockKind } from './source-document.js'

/** Where in the page the reader stands, and what waits to be written. */
export interface HtmlState {
  writer: BlockWriter
  buffer: InlineBuffer
  /** Nesting of lists, quotes and numbered cells. */
  level: number
  quotes: number
  verbatim: number
  /** Boxes that are open, and what the next block in them begins; null where it goes on. */
  boxes: number
  boxStart: 'EXAMPLE' | 'CALLOUT' | null
  /** Level of the open heading; 0 where none is open. */
  heading: number
  lists: Array<{ ordered: boolean, type: string | undefined, next: number }>
  rows: Array<{ use: RowUse, cell: number }>
  /** Marker of the open list item, until its first words are written. */
  item: string | null
  /** A number in a cell of its own, until the text that it numbers comes. */
  number: string | null
  footnote: boolean
  hints: readonly string[]
  /** Line breaks since the last words. */
  breaks: number
}

export const createHtmlState = (writer: BlockWriter, level: number): HtmlState => ({
  writer, buffer: createInlineBuffer(), level, quotes: 0, verbatim: 0, boxes: 0, boxStart: null, heading: 0, lists: [], rows: [], item: null, number: null, footnote: false, hints: [], breaks: 0
})

export const isInData = (state: HtmlState): boolean => state.rows.at(-1)?.use === 'DATA'

function kindOf (state: HtmlState): BlockKind {
  if (state.heading > 0) return 'HEADING'
  if (isInData(state)) return 'TABLE_ROW'
  if (state.verbatim > 0) return 'CODE'
  if (state.item !== null) return 'LIST_ITEM'
  return state.quotes > 0 ? 'QUOTE' : 'PARAGRAPH'
}

/** The words that wait, behind the number of the cell before them. */
function takeNumbered (state: HtmlState): ReturnType<InlineBuffer['take']> {
  const taken = state.buffer.take()
  if (state.number === null) return taken
  const words = taken.text.trimStart()
  const shift = state.number.length + 1 - (taken.text.length - words.length)
  const text = `${state.number} ${words}`
  state.number = null
  return { ...taken, text, emphasis: taken.emphasis.map(range => ({ from: range.from + shift, to: range.to + shift })) }
}

const startHints = ({ boxStart }: HtmlState): string[] => boxStart === null ? [] : boxStart === 'EXAMPLE' ? ['quote-start', 'example'] : ['quote-start']

/** Writes the words that wait as a block; a number in its own cell waits on, for the text that it numbers. */
export function flush (state: HtmlState): void {
  const row = state.rows.at(-1)
  if (row?.use === 'NUMBERED' && row.cell === 1) return
  if (state.buffer.isBlank()) {
    state.buffer.take()
    return
  }
  const kind = kindOf(state)
  const hints = [...state.hints, ...state.footnote ? ['footnote'] : [], ...state.quotes > 0 ? ['quote'] : [], ...startHints(state)]
  state.writer.add({ kind, ...takeNumbered(state), level: state.heading > 0 ? state.heading : state.level, marker: state.item, hints })
  state.boxStart = null
  state.item = null
  state.footnote = false
}
