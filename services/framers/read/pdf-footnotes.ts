import type { PdfLine } from './pdf-lines.js'

/** A footnote: its number as printed, its lines, and the page that it stands on. */
export interface PdfFootnote { page: number, number: string, lines: PdfLine[] }

/** Letters of footnotes are smaller than those of the body, by this share at least. */
const SMALL = 0.94
const MARK = /^\(?(\d{1,3}|[*†‡§]{1,3}|[a-z])\)?(?=[\s\p{Lu}])/u

const markOf = (line: PdfLine): string | null => MARK.exec(line.text)?.[1] ?? null

/** The lines of small letters at the foot of a column, from the first note on; `goesOn`: a note of the page before may go on here. */
function footOf (column: readonly PdfLine[], body: number, goesOn: boolean): number {
  let from = column.length
  while (from > 0 && (column[from - 1] as PdfLine).size <= SMALL * body) from--
  if (goesOn && from < column.length && column.slice(from).some(line => markOf(line) === null)) return from
  const first = column.findIndex((line, index) => index >= from && markOf(line) !== null)
  return first < 0 ? column.length : first
}

function columnsOf (lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = []
  for (const line of lines) {
    const last = columns.at(-1)?.[0]
    if (last !== undefined && last.page === line.page && last.column === line.column) (columns.at(-1) as PdfLine[]).push(line)
    else columns.push([line])
  }
  return columns
}

/** Parts the footnotes from the body: small print at the foot of a column that begins with a number or mark. */
export function splitFootnotes (lines: readonly PdfLine[], body: number): { lines: PdfLine[], footnotes: PdfFootnote[] } {
  const kept: PdfLine[] = []
  const footnotes: PdfFootnote[] = []
  let hasBody = false
  let page = 0
  for (const column of columnsOf(lines)) {
    const first = column[0] as PdfLine
    if (first.page !== page) hasBody = false
    page = first.page
    const last = footnotes.at(-1)
    const from = footOf(column, body, last !== undefined && last.page >= page - 1)
    // A page of nothing but small print is a table or an annex, not notes.
    const isNotes = from < column.length && (from > 0 || hasBody)
    const foot = isNotes ? column.slice(from) : []
    kept.push(...isNotes ? column.slice(0, from) : column)
    hasBody ||= from > 0
    const edge = Math.min(...foot.map(line => line.x0))
    for (const line of foot) {
      const mark = markOf(line)
      if (mark !== null && line.x0 <= edge + 1.5 * line.size) footnotes.push({ page, number: mark, lines: [line] })
      else footnotes.at(-1)?.lines.push(line)
    }
  }
  return { lines: kept, footnotes }
}
