import { createBlockWriter } from './block-writer.js'
import type { Block } from './source-document.js'

/** Longest line of a text that somebody broke by hand. */
const MAX_WRAP = 130
/** A line that is shorter than this share of the width ends its paragraph. */
const FULL = 0.6

/** Starts of lines that begin something new, whatever came before. */
const NEW_START = /^\s*([-*•–▪◦‣]\s|\(?[a-z0-9]{1,5}[.)]\s|\([a-z0-9]{1,5}\)|§|#|(article|section|chapter|part|annex|subpart|title|recital)\s)/i
/** After the end of a sentence or a lead-in a number without brackets begins something new: `13 Pilots`, `a keep a register`. */
const BARE_START = /^(?:\d{1,3}[A-Z]{0,2}|[a-z]{1,2})\s/
const ENDED = /[.;—–]$/
const BULLET = /^([-*•–▪◦‣·])\s+(?=\S)/

interface Line { text: string, from: number, blankBefore: boolean, indent: number }

function splitLines (text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let blankBefore = true
  while (from <= text.length) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed === '') blankBefore = true
    else {
      const indent = raw.length - raw.trimStart().length
      lines.push({ text: trimmed, from: from + indent, blankBefore, indent })
      blankBefore = false
    }
    if (end < 0) break
    from = end + 1
  }
  return lines
}

/** Width at which the lines were broken, or 0 where every line is a block of its own. */
function wrapWidth (lines: readonly Line[]): number {
  const lengths = lines.map(line => line.text.length).sort((a, b) => a - b)
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  // Where a line goes on in the next one it is full: a list of short lines is no broken text.
  const joined = lines.filter((line, index) => index > 0 && !line.blankBefore && (lines[index - 1] as Line).text.length >= longest * FULL && /^[\p{Ll}\d("“]/u.test(line.text) && !NEW_START.test(line.text)).length
  return longest <= MAX_WRAP && joined * 10 >= lines.length ? longest : 0
}

/** Plain text as blocks: one a line, or one a paragraph where lines were broken at a width. */
export function readText (text: string): { text: string, blocks: Block[] } {
  const writer = createBlockWriter()
  const lines = splitLines(text)
  const width = wrapWidth(lines)
  const indents = [...new Set(lines.filter(line => BULLET.test(line.text)).map(line => line.indent))].sort((a, b) => a - b)
  let parts: string[] = []
  let first: Line | undefined
  let last: Line | undefined
  const flush = (): void => {
    if (first === undefined || last === undefined) return
    const joined = parts.join(' ')
    const bullet = BULLET.exec(joined)
    const source = { from: first.from, to: last.from + last.text.length }
    if (bullet === null) writer.add({ kind: 'PARAGRAPH', text: joined, source })
    else writer.add({ kind: 'LIST_ITEM', text: joined.slice(bullet[0].length), marker: bullet[1] as string, level: 1 + indents.indexOf(first.indent), source })
    parts = []
  }
  for (const line of lines) {
    const goesOn = width > 0 && last !== undefined && !line.blankBefore && last.text.length >= width * FULL && !NEW_START.test(line.text) && !(ENDED.test(last.text) && BARE_START.test(line.text))
    if (!goesOn) {
      flush()
      first = line
    }
    parts.push(line.text)
    last = line
  }
  flush()
  return writer.finish()
}
