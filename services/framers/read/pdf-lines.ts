import type { Range } from '../draft.js'
import { COLUMN_GAP, columnsOf, segmentsOf } from './pdf-columns.js'
import { labelOf } from './pdf-label.js'
import type { PdfPage, PdfWord } from './pdf-page.js'
import { rowsOf } from './pdf-rows.js'
import type { PdfRow } from './pdf-rows.js'
import { WORD_GAP } from './pdf-word-builder.js'

/** A line of a column, as the layout is read from it. */
export interface PdfLine {
  text: string
  /** Bold or italic runs of the text. */
  emphasis: Range[]
  /** All of its letters are bold, or all are italic. */
  bold: boolean
  italic: boolean
  page: number
  /** Number of the column on its page. */
  column: number
  x0: number
  x1: number
  y: number
  size: number
  /** Edges of its column, as far as its text tells. */
  left: number
  right: number
  /** Height of the page. */
  height: number
  /** Width of its first word. */
  first: number
  /** Where the text begins that follows a number or bullet; x0 where nothing is set off. */
  hang: number
  /** Raised numbers and marks that call a footnote, by their place in the text. */
  calls: Array<Range & { mark: string }>
  /** Starts of the runs of words that wide gaps part, and where they begin in the text; one for a line of text. */
  cells: Array<{ x: number, at: number }>
  artifact: boolean
}

const needsSpace = (before: PdfWord, word: PdfWord): boolean => word.spaced || word.x0 - before.x1 > WORD_GAP * Math.min(word.size, before.size)

const CALL = /^(\d{1,3}|[*†‡]{1,3})$/

/** Small letters above the baseline that may call a footnote, or number one. */
const isRaised = (word: PdfWord, row: PdfRow): boolean => CALL.test(word.text) && word.size < 0.85 * row.size && word.y < row.y - 0.1 * row.size

/** Text of a row, with the runs that are set off, the calls of footnotes and where each word begins. */
function textOf (row: PdfRow): { text: string, emphasis: Range[], calls: PdfLine['calls'], starts: number[] } {
  let text = ''
  const emphasis: Range[] = []
  const calls: PdfLine['calls'] = []
  const starts: number[] = []
  row.words.forEach((word, index) => {
    const before = row.words[index - 1]
    const isSpaced = before !== undefined && (needsSpace(before, word) || (index === 1 && isRaised(before, row)))
    if (isSpaced) text += ' '
    const from = text.length
    starts.push(from)
    text += word.text
    if (index > 0 && isRaised(word, row)) calls.push({ from, to: text.length, mark: word.text })
    if (!word.bold && !word.italic) return
    const run = emphasis.at(-1)
    if (run !== undefined && before !== undefined && before.bold === word.bold && before.italic === word.italic && run.to >= from - 1) run.to = text.length
    else emphasis.push({ from, to: text.length })
  })
  return { text, emphasis, calls, starts }
}

/** Where the words behind a number or bullet begin. */
function hangOf ({ words, x0, size }: PdfRow): number {
  const second = words.findIndex((word, index) => index > 0 && needsSpace(words[index - 1] as PdfWord, word))
  if (second < 0) return x0
  const label = words.slice(0, second).map(word => word.text).join('')
  const { x0: start } = words[second] as PdfWord
  return labelOf(label) === label && start - (words[second - 1] as PdfWord).x1 < 6 * size ? start : x0
}

function lineOf (row: PdfRow, place: { page: number, column: number, left: number, right: number, height: number }): PdfLine {
  const { words } = row
  const { text, emphasis, calls, starts } = textOf(row)
  const first = words.findIndex((word, index) => index > 0 && needsSpace(words[index - 1] as PdfWord, word))
  const hang = hangOf(row)
  let word = 0
  const cells = segmentsOf(row, 1.5 * COLUMN_GAP).map(segment => {
    const cell = { x: (segment[0] as PdfWord).x0, at: starts[word] as number }
    word += segment.length
    return cell
  })
  return {
    text,
    emphasis,
    calls,
    bold: words.every(word => word.bold || !/[\p{L}\p{N}]/u.test(word.text)) && words.some(word => word.bold),
    italic: words.every(word => word.italic || !/[\p{L}\p{N}]/u.test(word.text)) && words.some(word => word.italic),
    ...place,
    x0: row.x0,
    x1: row.x1,
    y: row.y,
    size: row.size,
    first: (words[(first < 0 ? words.length : first) - 1] as PdfWord).x1 - row.x0,
    hang,
    // A number and its text are one cell.
    cells: hang > row.x0 ? cells.filter(({ x }) => x !== hang || x === row.x0) : cells,
    artifact: words.every(word => word.artifact)
  }
}

/** The lines of a page in reading order: column by column. */
export function linesOf ({ number, width, height, words }: PdfPage): PdfLine[] {
  const rows = rowsOf(words)
  if (rows.length === 0) return []
  const left = Math.min(...rows.map(row => row.x0))
  const right = Math.max(...rows.map(row => row.x1))
  return columnsOf(rows, Math.max(0, left), Math.min(width, right)).flatMap((column, index) => {
    const edges = { left: Math.min(...column.rows.map(row => row.x0)), right: Math.max(...column.rows.map(row => row.x1)) }
    return column.rows.map(row => lineOf(row, { page: number, column: index, height, ...edges }))
  })
}
