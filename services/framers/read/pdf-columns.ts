import type { PdfWord } from './pdf-page.js'
import { rowOf } from './pdf-rows.js'
import type { PdfRow } from './pdf-rows.js'

/** Rows that are read one after the other, between the same edges. */
export interface PdfColumn { rows: PdfRow[], left: number, right: number }

/** A gap of this many letter sizes parts columns or cells. */
export const COLUMN_GAP = 0.9
/** Least lines of a column. */
const MIN_LINES = 4
/** How full the lines of a column of text are, at least, in the middle; cells of tables are emptier. */
const FULL = 0.62
/** Least letters of a usual line of a column: numbers and bullets beside text are none. */
const MIN_LETTERS = 12
const MAX_DEPTH = 4

interface Gutter { x: number, from: number, to: number }

/** Runs of words without a wide gap inside. */
export function segmentsOf (row: PdfRow, gap: number): PdfWord[][] {
  const segments: PdfWord[][] = []
  let end = -Infinity
  for (const word of row.words) {
    if (word.x0 - end > gap * row.size) segments.push([])
    ;(segments.at(-1) as PdfWord[]).push(word)
    end = Math.max(end, word.x1)
  }
  return segments
}

type Side = 'LEFT' | 'RIGHT' | 'BOTH' | 'ACROSS'

function sideOf (row: PdfRow, x: number): Side {
  if (row.x1 <= x) return 'LEFT'
  if (row.x0 >= x - 1) return 'RIGHT'
  let before = -Infinity
  for (const word of row.words) {
    if (word.x0 >= x - 1) return word.x0 - before >= COLUMN_GAP * row.size ? 'BOTH' : 'ACROSS'
    if (word.x1 > x - 1) return 'ACROSS'
    before = Math.max(before, word.x1)
  }
  return 'LEFT'
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Lines of text fill their column; numbers beside text, and cells, do not. */
function isText (parts: ReadonlyArray<readonly PdfWord[]>): boolean {
  if (parts.length < MIN_LINES) return false
  const from = Math.min(...parts.map(words => (words[0] as PdfWord).x0))
  const widths = parts.map(words => (words.at(-1) as PdfWord).x1 - from)
  const width = Math.max(...widths)
  return median(widths) >= FULL * width && median(parts.map(words => words.reduce((sum, { text }) => sum + text.length, 0))) >= MIN_LETTERS
}

const partsAt = (rows: readonly PdfRow[], x: number): [PdfWord[][], PdfWord[][]] => {
  const [left, right]: [PdfWord[][], PdfWord[][]] = [[], []]
  for (const { words } of rows) {
    const at = words.findIndex(word => word.x0 >= x - 1)
    if (at !== 0) left.push(at < 0 ? words : words.slice(0, at))
    if (at >= 0) right.push(words.slice(at))
  }
  return [left, right]
}

/** Places where several rows begin anew after a gap, the most frequent first. */
function candidates (rows: readonly PdfRow[], left: number, right: number): number[] {
  const counts = new Map<number, { count: number, x: number }>()
  for (const row of rows) {
    for (const segment of segmentsOf(row, COLUMN_GAP)) {
      const { x0 } = segment[0] as PdfWord
      if (x0 < left + 0.2 * (right - left) || x0 > right - 0.12 * (right - left)) continue
      const key = Math.round(x0 / 4)
      const entry = counts.get(key) ?? { count: 0, x: x0 }
      entry.count++
      entry.x = Math.min(entry.x, x0)
      counts.set(key, entry)
    }
  }
  return [...counts.values()].filter(({ count }) => count >= MIN_LINES - 1).sort((a, b) => b.count - a.count).slice(0, 8).map(({ x }) => x)
}

/** The longest stretch of rows beside a gutter with text on both of its sides. */
function gutterOf (rows: readonly PdfRow[], left: number, right: number): Gutter | null {
  let best: Gutter | null = null
  for (const x of candidates(rows, left, right)) {
    for (let from = 0; from < rows.length;) {
      let to = from
      while (to < rows.length && sideOf(rows[to] as PdfRow, x) !== 'ACROSS') to++
      if (to - from >= MIN_LINES && to - from > (best === null ? 0 : best.to - best.from)) {
        const [before, after] = partsAt(rows.slice(from, to), x)
        if (isText(before) && isText(after)) best = { x, from, to }
      }
      from = to + 1
    }
  }
  return best
}

/** The columns of a stretch of rows, in reading order: what stands above, the left one, the right one, what stands below. */
export function columnsOf (rows: readonly PdfRow[], left: number, right: number, depth = 0): PdfColumn[] {
  if (rows.length === 0) return []
  const gutter = depth < MAX_DEPTH ? gutterOf(rows, left, right) : null
  if (gutter === null) return [{ rows: [...rows], left, right }]
  const [before, after] = partsAt(rows.slice(gutter.from, gutter.to), gutter.x)
  const edge = Math.max(...before.map(words => (words.at(-1) as PdfWord).x1))
  return [
    ...columnsOf(rows.slice(0, gutter.from), left, right, depth + 1),
    ...columnsOf(before.map(rowOf), left, edge, depth + 1),
    ...columnsOf(after.map(rowOf), gutter.x, right, depth + 1),
    ...columnsOf(rows.slice(gutter.to), left, right, depth + 1)
  ]
}
