/** A text with its typography and white space levelled; `at` gives the original UTF-16 place of each unit, and of the end. */
export interface Folded { text: string, at: Int32Array }

const QUOTES = /[“”„‟«»″]/
const APOSTROPHES = /[‘’‚‛′`´]/
const DASHES = /[‐‑‒–—―−]/
const NOTHING = /[\u00AD\u200B-\u200F\u2060\uFEFF]/
const SPACE = /\s/

function level (unit: string): string {
  if (unit < '\u007f') return SPACE.test(unit) ? ' ' : unit
  if (NOTHING.test(unit)) return ''
  if (SPACE.test(unit)) return ' '
  if (QUOTES.test(unit)) return '"'
  if (APOSTROPHES.test(unit)) return "'"
  if (DASHES.test(unit)) return '-'
  return unit === '…' ? '...' : unit
}

/** Folds quotation marks, dashes, soft hyphens and runs of white space; letters, case and numbers stay. Linear. */
export function folded (text: string): Folded {
  const pieces: string[] = []
  const at: number[] = []
  let afterSpace = false
  for (let unit = 0; unit < text.length; unit++) {
    const piece = level(text[unit] as string)
    if (piece === '' || (piece === ' ' && afterSpace)) continue
    afterSpace = piece === ' '
    pieces.push(piece)
    for (let count = 0; count < piece.length; count++) at.push(unit)
  }
  at.push(text.length)
  return { text: pieces.join(''), at: Int32Array.from(at) }
}
