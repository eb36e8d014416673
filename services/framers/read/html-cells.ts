import { flush } from './html-state.js'
import type { HtmlState } from './html-state.js'

/** A cell begins: across a row of data, after a bar; beside a number, one level below it. */
export function enterCell (state: HtmlState): void {
  const row = state.rows.at(-1)
  if (row !== undefined) row.cell++
  if (row?.use === 'DATA') {
    if (row.cell > 1) state.buffer.verbatim(' | ', null)
    return
  }
  flush(state)
  if (row?.use === 'NUMBERED' && row.cell === 2) state.level++
}

/** A number that no text followed is a text itself. */
function writeLoneNumber (state: HtmlState): void {
  if (state.number === null) return
  const alone = state.number
  state.number = null
  state.buffer.text(alone, null)
  flush(state)
}

/** A cell ends: its number is kept for the next one, its words are written. */
export function leaveCell (state: HtmlState): void {
  const row = state.rows.at(-1)
  if (row?.use === 'DATA') return
  if (row?.use === 'NUMBERED' && row.cell === 1) {
    state.number = state.buffer.take().text.trim()
    return
  }
  flush(state)
  if (row?.use !== 'NUMBERED') return
  writeLoneNumber(state)
  state.level--
}
