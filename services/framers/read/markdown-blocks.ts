import type { Env, Token } from 'markdown-it'
import type { DiagnosticDraft, Range } from '../draft.js'
import type { BlockWriter } from './block-writer.js'
import { writeHtmlBlocks } from './html-blocks.js'
import { createInlineBuffer } from './inline-buffer.js'
import type { MarkdownPiece } from './markdown-pieces.js'
import { createPlaces } from './markdown-places.js'
import type { Place } from './markdown-places.js'
import { parseWords } from './markdown-parser.js'
import { writeWords } from './markdown-words.js'
import { parseHtml } from './read-html.js'
import type { BlockKind } from './source-document.js'

/** The box of a task: not a word of it. */
const TASK = /^\[[ xX]\]\s+(?=\S)/

/** The cells of a table's row as written, however many its head has; `\|` is a bar inside a cell. */
function cellsOf (line: string): string[] {
  const cells = line.replace(/^[\s>]+/, '').trimEnd().split(/(?<!\\)\|/)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells.map(cell => cell.trim().replaceAll('\\|', '|'))
}

/** Where the lines that a token covers stand in the document. */
function rangeOf (map: readonly [number, number], { lines, starts }: MarkdownPiece): Range {
  const [first, end] = map
  const last = Math.max(first, Math.min(end, lines.length) - 1)
  return { from: starts[first] as number, to: (starts[last] as number) + (lines[last] as string).length }
}

interface Target { writer: BlockWriter, env: Env, diagnostics: DiagnosticDraft[] }

/** Writes the blocks of one piece, whose tokens are given. No recursion, however deep they nest. */
export function writeMarkdownBlocks (tokens: readonly Token[], piece: MarkdownPiece, { writer, env, diagnostics }: Target): void {
  const buffer = createInlineBuffer()
  const places = createPlaces()
  let table: Place | null = null
  const words = (content: string): void => writeWords(content, parseWords(content, env), buffer)
  const add = (kind: BlockKind, place: Place, { map }: Token, extra: { text?: string, level?: number, hints?: readonly string[] } = {}): void => {
    const { text, emphasis } = buffer.take()
    const hints = [...place.hints, ...place.quoted ? ['quote'] : [], ...extra.hints ?? []]
    writer.add({ kind, text: extra.text ?? text, emphasis, level: extra.level ?? place.level, marker: place.firstOfItem ? place.marker : null, hints, source: map === null ? null : rangeOf(map, piece) })
  }
  const addRow = (token: Token, isHeader: boolean): void => {
    cellsOf(piece.lines[token.map?.[0] ?? 0] ?? '').forEach((cell, column) => {
      if (column > 0) buffer.verbatim(' | ', null)
      words(cell)
    })
    add('TABLE_ROW', table as Place, token, { hints: isHeader ? ['header'] : [] })
  }
  const addParagraph = (token: Token): void => {
    const place = places.next()
    words(place.firstOfItem ? token.content.replace(TASK, '') : token.content)
    add(place.firstOfItem ? 'LIST_ITEM' : place.quoted ? 'QUOTE' : 'PARAGRAPH', place, token)
  }
  const addInline = (token: Token, owner: Token | undefined): void => {
    if (owner?.type === 'paragraph_open') addParagraph(token)
    else if (owner?.type === 'heading_open') {
      words(token.content)
      add('HEADING', places.next(), token, { level: Number(owner.tag.slice(1)) })
    }
  }
  const enter = (token: Token, before: Token | undefined): void => {
    switch (token.type) {
      case 'inline': return addInline(token, before)
      case 'blockquote_open': return places.openQuote()
      case 'bullet_list_open': return places.openList(null)
      case 'ordered_list_open': return places.openList(Number(token.attrGet('start') ?? 1))
      case 'list_item_open': return places.openItem()
      case 'footnote_open': return places.openFootnote()
      case 'blockquote_close':
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'list_item_close':
      case 'footnote_close': return places.close()
      case 'table_open':
        table = places.next()
        return
      case 'tr_open': return addRow(token, before?.type === 'thead_open')
      case 'fence':
      case 'code_block': return add('CODE', places.next(), token, { text: token.content })
      case 'html_block':
        diagnostics.push(...writeHtmlBlocks(parseHtml(token.content), writer, token.map === null ? 0 : rangeOf(token.map, piece).from, places.next().level))
        return
      case 'hr': places.next()
    }
  }
  tokens.forEach((token, index) => enter(token, tokens[index - 1]))
}
