import type { PdfLine } from './pdf-lines.js'

/** A row of a table: the texts of its cells, from left to right. */
export interface PdfTableRow { page: number, cells: string[] }
export type PdfPiece = { type: 'LINES', lines: PdfLine[] } | { type: 'TABLE', rows: PdfTableRow[] }

/** Cells that begin within this many points stand in one column. */
const ALIGNED = 4
/** Least rows of a table with two columns; with more columns two rows are enough. */
const MIN_ROWS = 3
const MAX_STEP = 4
const MAX_COLUMNS = 60
/** Dots that lead from a heading to its page number in a table of contents. */
const LEADERS = /^(.*?\S)\s*(?:\.\s?){4,}\s*(\d{1,4}|[ivxlc]{1,7})$/

const textsOf = (line: PdfLine): string[] => line.cells.map(({ at }, index) => line.text.slice(at, line.cells[index + 1]?.at).trim())

const isBeside = (above: PdfLine, line: PdfLine): boolean =>
  above.page === line.page && above.column === line.column && line.y - above.y < MAX_STEP * line.size

const placeOf = (columns: readonly number[], x: number): number => columns.findIndex(column => Math.abs(column - x) <= ALIGNED)

/** The lines of a table that begins at `from`, and where its columns begin; null where none begins there. */
function tableAt (lines: readonly PdfLine[], from: number): { to: number, columns: number[], multiple: number } | null {
  const first = lines[from] as PdfLine
  if (first.cells.length < 2 || first.cells.length > MAX_COLUMNS) return null
  const columns = first.cells.map(({ x }) => x)
  let to = from + 1
  let multiple = 1
  for (let line = lines[to]; line !== undefined && isBeside(lines[to - 1] as PdfLine, line); line = lines[++to]) {
    const places = line.cells.map(({ x }) => placeOf(columns, x))
    const isRow = places.filter(place => place >= 0).length >= Math.min(2, columns.length) && line.cells.length <= Math.min(columns.length + 1, MAX_COLUMNS)
    // The rest of a cell that is longer than its line.
    const isRest = line.cells.length === 1 && (places[0] as number) > 0
    const isLabel = line.cells.length === 1 && places[0] === 0 && line.x1 < (columns[1] as number) - 2 && line.y - (lines[to - 1] as PdfLine).y < 1.6 * line.size
    if (!isRow && !isRest && !isLabel) break
    if (isRow) {
      multiple++
      for (const { x } of line.cells) if (placeOf(columns, x) < 0) columns.push(x)
      columns.sort((a, b) => a - b)
    }
  }
  return multiple >= (columns.length > 2 ? 2 : MIN_ROWS) ? { to, columns, multiple } : null
}

/** Lines of a table as its rows: a wider step, or a cell in the first column where all steps are alike, begins a row. */
function rowsOf (lines: readonly PdfLine[], columns: readonly number[]): PdfTableRow[] {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index] as PdfLine).y)
  const least = Math.min(...steps)
  const isSpaced = Math.max(...steps) > 1.25 * least && least < 1.6 * (lines[0] as PdfLine).size
  const rows: PdfTableRow[] = []
  lines.forEach((line, index) => {
    const hasFirst = placeOf(columns, line.x0) === 0
    const step = index === 0 ? Infinity : steps[index - 1] as number
    const texts = textsOf(line)
    const row = rows.at(-1)
    const begins = row === undefined || (isSpaced ? step > 1.15 * least : hasFirst)
    const cells = begins ? columns.map(() => '') : row.cells
    line.cells.forEach(({ x }, cell) => {
      const place = Math.max(0, placeOf(columns, x))
      cells[place] = `${cells[place] ?? ''} ${texts[cell] as string}`.trim()
    })
    if (begins) rows.push({ page: line.page, cells })
  })
  return rows
}

function leaderRow (line: PdfLine): PdfTableRow | null {
  const match = LEADERS.exec(line.text.length > 400 ? '' : line.text)
  return match === null ? null : { page: line.page, cells: [match[1] as string, match[2] as string] }
}

/** Parts tables from text: lines whose words stand in columns under each other, and entries of a table of contents. */
export function splitTables (lines: readonly PdfLine[]): PdfPiece[] {
  const pieces: PdfPiece[] = []
  const addRows = (rows: PdfTableRow[]): void => {
    const last = pieces.at(-1)
    if (last?.type === 'TABLE') last.rows.push(...rows)
    else pieces.push({ type: 'TABLE', rows })
  }
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as PdfLine
    const leader = leaderRow(line)
    const table = leader === null ? tableAt(lines, at) : null
    if (leader !== null) {
      addRows([leader])
      at++
    } else if (table !== null) {
      addRows(rowsOf(lines.slice(at, table.to), table.columns))
      at = table.to
    } else {
      const last = pieces.at(-1)
      if (last?.type === 'LINES') last.lines.push(line)
      else pieces.push({ type: 'LINES', lines: [line] })
      at++
    }
  }
  return pieces
}
