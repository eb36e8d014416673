import type { PdfWord } from './pdf-page.js'

/** Words that share a baseline, from left to right. */
export interface PdfRow {
  words: PdfWord[]
  y: number
  /** Size of most of its letters. */
  size: number
  x0: number
  x1: number
}

/** Words on one baseline may differ by this share of their size. */
const SAME_BASELINE = 0.25
/** Smaller letters this share of the size above or below a baseline are its super- and subscripts. */
const SCRIPT_DISTANCE = 0.6
const SCRIPT_SIZE = 0.85
const MAX_SCRIPTS = 100

/** The size that most letters have. */
export function mainSize (words: readonly PdfWord[]): number {
  const counts = new Map<number, number>()
  let best = 0
  for (const { size, text } of words) {
    const count = (counts.get(size) ?? 0) + text.length
    counts.set(size, count)
    if (best === 0 || count > (counts.get(best) as number)) best = size
  }
  return best
}

/** Letters printed twice, a hair apart, are bold letters. */
function withoutDoubles (words: readonly PdfWord[]): PdfWord[] {
  const kept: PdfWord[] = []
  for (const word of words) {
    const last = kept.at(-1)
    if (last !== undefined && last.text === word.text && Math.abs(last.x0 - word.x0) < 0.15 * word.size && last.x1 > word.x0) kept[kept.length - 1] = { ...last, bold: true }
    else kept.push(word)
  }
  return kept
}

export function rowOf (words: readonly PdfWord[]): PdfRow {
  const sorted = withoutDoubles(words.toSorted((a, b) => a.x0 - b.x0))
  const size = mainSize(sorted)
  const onLine = sorted.find(word => word.size >= SCRIPT_SIZE * size) ?? sorted[0] as PdfWord
  return { words: sorted, y: onLine.y, size, x0: (sorted[0] as PdfWord).x0, x1: sorted.reduce((far, word) => Math.max(far, word.x1), 0) }
}

/** True where the small letters stand beside letters of the row, and not below them. */
function isScriptOf (script: PdfRow, row: PdfRow): boolean {
  if (script.size >= SCRIPT_SIZE * row.size || Math.abs(script.y - row.y) > SCRIPT_DISTANCE * row.size) return false
  if (script.words.length > MAX_SCRIPTS) return false
  return script.words.every(({ x0, x1 }) => {
    const isCovered = row.words.some(word => word.x0 < x1 - 0.2 * row.size && word.x1 > x0 + 0.2 * row.size)
    return !isCovered && row.words.some(word => Math.abs(word.x1 - x0) < 1.5 * row.size || Math.abs(x1 - word.x0) < 1.5 * row.size)
  })
}

/** The words of a page as rows from top to bottom; super- and subscripts stand in the row of the words beside them. */
export function rowsOf (words: readonly PdfWord[]): PdfRow[] {
  const groups: PdfWord[][] = []
  let y = -Infinity
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    if (word.y - y > SAME_BASELINE * word.size) {
      groups.push([])
      y = word.y
    }
    (groups.at(-1) as PdfWord[]).push(word)
  }
  const rows: PdfRow[] = []
  for (const row of groups.map(rowOf)) {
    const last = rows.at(-1)
    if (last !== undefined && (isScriptOf(last, row) || isScriptOf(row, last))) rows[rows.length - 1] = rowOf([...last.words, ...row.words])
    else rows.push(row)
  }
  return rows
}
