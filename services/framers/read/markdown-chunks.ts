/** A piece of Markdown that can be parsed alone. `literal`: too long a line for a parser, to be taken as it is. */
export interface MarkdownChunk { from: number, source: string, literal: boolean }

/** Pieces are gathered up to this size; parsers of Markdown get slower than linear on long texts. */
const CHUNK = 16_000
/** Lines longer than this are no Markdown that anybody wrote. */
const MAX_LINE = 50_000
/** Deepest nesting of lists and quotes that is read as such. */
const MAX_DEPTH = 24
const MAX_INDENT = 60

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** A line that cannot belong to a list, quote, table, HTML block or paragraph above the blank line before it. */
const FRESH = /^[^\s>|<*+\-\d`~]/
const FRESH_HEADING = /^#{1,6}(\s|$)/

/** Where in the line the first container marker beyond the deepest level stands; -1 where none does. */
function tooDeepAt (line: string): number {
  let depth = 0
  let index = 0
  while (index < line.length) {
    const char = line[index] as string
    if (char === ' ' || char === '\t') {
      index++
      continue
    }
    let end = index
    if (char === '>' || ((char === '-' || char === '*' || char === '+') && /[ \t]/.test(line[index + 1] ?? ' '))) end = index + 1
    else if (char >= '0' && char <= '9') {
      let digit = index
      while (digit - index < 9 && /[0-9]/.test(line[digit] ?? '')) digit++
      if (/[.)]/.test(line[digit] ?? '') && /[ \t]/.test(line[digit + 1] ?? ' ')) end = digit + 1
    }
    if (end === index) return -1
    if (++depth > MAX_DEPTH) return index
    index = end
  }
  return -1
}

/** The line without nesting that is deeper than any writer means. */
function capDepth (line: string): string {
  let capped = line
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
  if (indent > MAX_INDENT) capped = ' '.repeat(MAX_INDENT) + line.slice(indent)
  const at = capped.length > 2 * MAX_DEPTH ? tooDeepAt(capped) : -1
  return at < 0 ? capped : `${capped.slice(0, at)}\\${capped.slice(at)}`
}

/** Link definitions anywhere in the document count everywhere in it, so every piece gets them. */
const DEFINITION = /^ {0,3}\[[^\]\n^][^\]\n]{0,200}\]:[ \t]*\S[^\n]{0,500}$/gm
const MAX_DEFINITIONS = 4_000

/** Cuts Markdown where nothing reaches across, and caps nesting; linear in its length. */
export function markdownChunks (source: string): { chunks: MarkdownChunk[], definitions: string, capped: boolean } {
  const chunks: MarkdownChunk[] = []
  let lines: string[] = []
  let from = 0
  let size = 0
  let fence: string | null = null
  let comment = false
  let blank = true
  let capped = false
  const close = (next: number): void => {
    if (lines.length > 0) chunks.push({ from, source: lines.join('\n'), literal: false })
    lines = []
    size = 0
    from = next
  }
  for (let start = 0; start <= source.length;) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    if (end - start > MAX_LINE) {
      close(start)
      chunks.push({ from: start, source: source.slice(start, end), literal: true })
      from = end + 1
      blank = true
    } else {
      const line = source.slice(start, end)
      const isFresh = fence === null && !comment && (FRESH_HEADING.test(line) || (blank && FRESH.test(line)))
      if (isFresh && size > CHUNK) close(start)
      const marker = FENCE.exec(line)?.[1]
      if (fence === null) fence = marker ?? null
      else if (marker !== undefined && marker.startsWith(fence) && line.trim() === marker) fence = null
      if (fence === null && line.includes('<!--')) comment = true
      if (line.includes('-->')) comment = false
      const kept = fence === null ? capDepth(line) : line
      if (kept !== line) capped = true
      lines.push(kept)
      size += line.length + 1
      blank = line.trim() === ''
    }
    start = end + 1
  }
  close(source.length)
  const definitions = chunks.length > 1 ? (source.match(DEFINITION) ?? []).join('\n') : ''
  return { chunks, definitions: definitions.length > MAX_DEFINITIONS ? '' : definitions, capped }
}
