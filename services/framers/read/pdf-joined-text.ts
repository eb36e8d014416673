import type { Range } from '../draft.js'
import type { Hyphens } from './pdf-hyphens.js'
import type { PdfLine } from './pdf-lines.js'

export interface JoinedText { text: string, emphasis: Range[] }

/** The line without the calls of footnotes that stand on its page; numbers in brackets stay, as they are printed. */
function withoutCalls (line: PdfLine, isNote: (page: number, mark: string) => boolean): JoinedText {
  let { text, emphasis } = line
  for (const { from, to, mark } of line.calls.toReversed()) {
    if (text[from - 1] === '(' || !isNote(line.page, mark)) continue
    const at = text[from - 1] === ' ' && /^[\s.,;:)]|^$/.test(text.slice(to)) ? from - 1 : from
    text = text.slice(0, at) + text.slice(to)
    const shift = (place: number): number => place <= at ? place : Math.max(at, place - (to - at))
    emphasis = emphasis.map(run => ({ from: shift(run.from), to: shift(run.to) })).filter(run => run.to > run.from)
  }
  return { text, emphasis }
}

/** Joins lines to one text: words cut at line ends are whole again, all else is parted by one space. */
export function joinLines (lines: readonly PdfLine[], hyphens: Hyphens, isNote: (page: number, mark: string) => boolean): JoinedText {
  let text = ''
  const emphasis: Range[] = []
  for (const line of lines) {
    const next = withoutCalls(line, isNote)
    if (text !== '' && next.text !== '') {
      const { cut, between } = hyphens.join(text.slice(-80), next.text.slice(0, 80))
      if (cut) text = text.slice(0, -1)
      text += between
    }
    const from = text.length
    const last = emphasis.at(-1)
    if (last !== undefined) last.to = Math.min(last.to, from)
    text += next.text
    for (const run of next.emphasis) {
      const open = emphasis.at(-1)
      if (open !== undefined && run.from === 0 && open.to >= from - 1 && open.to > 0) open.to = from + run.to
      else emphasis.push({ from: from + run.from, to: from + run.to })
    }
  }
  return { text: text.replaceAll('\u00ad', ''), emphasis: text.includes('\u00ad') ? [] : emphasis }
}
