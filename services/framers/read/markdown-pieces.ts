/** Lines of Markdown that are parsed together. `literal`: one line too long for a parser, to be taken as it is. */
export interface MarkdownPiece {
  lines: string[]
  /** Where each line begins in the document, whatever was capped before it. */
  starts: number[]
  literal: boolean
}

/** Lines longer than this are no Markdown that anybody wrote. */
const MAX_LINE = 50_000
/** Most lists and quotes that one line opens or goes on with. */
const MAX_DEPTH = 24
/** Most blanks before, between and after their marks; at two a level, 30 lists. */
const MAX_BLANKS = 60

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const BREAK = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/
/** Only a line that begins like this can nest at all. */
const NESTING = /^[ \t]*[>*+\-\d]/

/** Length of the list or quote mark at this place of the line; 0 where there is none. */
function markLength (line: string, at: number): number {
  const char = line.charAt(at)
  if (char === '>') return 1
  if (char === '-' || char === '*' || char === '+') return /[ \t]|^$/.test(line.charAt(at + 1)) ? 1 : 0
  if (char < '0' || char > '9') return 0
  const number = /^\d{1,9}[.)](?=[ \t]|$)/.exec(line.slice(at, at + 12))
  return number === null ? 0 : number[0].length
}

/** The line without nesting that is deeper than any writer means: surplus blanks go, the first mark too many is text. */
export function capDepth (line: string): string {
  const first = line.charCodeAt(0)
  const isBlank = first === 32 || first === 9
  if (line.length <= MAX_DEPTH || (isBlank ? !/^[ \t]{2}/.test(line) : !NESTING.test(line))) return line
  let depth = 0
  let blanks = 0
  let index = 0
  const kept: string[] = []
  while (index < line.length) {
    const char = line.charAt(index)
    const length = char === ' ' || char === '\t' ? 0 : markLength(line, index)
    if (length === 0 && char !== ' ' && char !== '\t') break
    if (length === 0) {
      blanks += char === '\t' ? 4 : 1
      if (blanks <= MAX_BLANKS) kept.push(char)
      index++
      continue
    }
    if (++depth > MAX_DEPTH) {
      if (BREAK.test(line)) return line
      return `${kept.join('')}${line.slice(index, index + length - 1)}\\${line.slice(index + length - 1)}`
    }
    kept.push(line.slice(index, index + length))
    index += length
  }
  return blanks > MAX_BLANKS && index < line.length ? kept.join('') + line.slice(index) : line
}

/**
 * Cuts Markdown into lines, caps their nesting, and sets apart lines that are too long; linear in its length.
 * Fenced code keeps its lines as they are unless `inFences` asks for more.
 */
export function markdownPieces (source: string, from: number, inFences: boolean): { pieces: MarkdownPiece[], capped: boolean } {
  const pieces: MarkdownPiece[] = []
  let piece: MarkdownPiece = { lines: [], starts: [], literal: false }
  let fence: string | null = null
  let capped = false
  for (let start = from; start <= source.length;) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    const line = source.slice(start, end)
    if (line.length > MAX_LINE) {
      pieces.push(piece, { lines: [line], starts: [start], literal: true })
      piece = { lines: [], starts: [], literal: false }
    } else {
      const marker = FENCE.exec(line)?.[1]
      if (fence === null) fence = marker ?? null
      else if (marker !== undefined && marker.startsWith(fence) && line.trim() === marker) fence = null
      const kept = fence === null || inFences ? capDepth(line) : line
      if (kept !== line) capped = true
      piece.lines.push(kept)
      piece.starts.push(start)
    }
    start = end + 1
  }
  pieces.push(piece)
  return { pieces: pieces.filter(({ lines }) => lines.length > 0), capped }
}
