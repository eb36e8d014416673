import type { PdfLeftOut, PdfPage, PdfWord } from './pdf-page.js'
import type { PdfPrinted } from './pdf-operators.js'
import type { PlacedWord } from './pdf-word-builder.js'

/** Longest sample of words that were left out. */
const MAX_SAMPLE = 80
/** Share of invisible letters from which a page is a scan whose words a program recognised. */
const RECOGNISED = 0.9
/** Share of a page that a picture must cover, and number of drawings, to take its words' place. */
const PICTURED = 0.1
const DRAWN = 50

const letters = (words: readonly PlacedWord[]): number => words.reduce((sum, word) => sum + word.text.length, 0)

/** Turns a word so that it is read from left to right. */
function upright ({ text, x0, x1, y, y1, size, bold, italic, spaced, artifact, turn }: PlacedWord, width: number, height: number): PdfWord {
  const [from, to, base] = turn === 1 ? [y, y1, width - x0] : turn === 2 ? [width - x0, width - x1, height - y] : turn === 3 ? [height - y, height - y1, x0] : [x0, x1, y]
  return { text, x0: Math.min(from, to), x1: Math.max(from, to), y: base, size, bold, italic, spaced, artifact }
}

/** Most letters decide how a page is held. */
function mainTurn (words: readonly PlacedWord[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0]
  for (const { turn, text } of words) if (turn !== null) counts[turn] = (counts[turn] as number) + text.length
  return counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3
}

function leftOut (reason: PdfLeftOut['reason'], words: readonly PlacedWord[]): PdfLeftOut[] {
  if (words.length === 0) return []
  let text = ''
  let line = 0
  for (const word of words) {
    if (text.length >= MAX_SAMPLE) break
    text += `${text !== '' && (word.spaced || word.y !== line) ? ' ' : ''}${word.text}`
    line = word.y
  }
  return [{ reason, text: text.slice(0, MAX_SAMPLE), count: words.length }]
}

/** A page from what it prints: hidden and turned words left out, the rest upright. */
export function uprightPage (number: number, { width, height }: { width: number, height: number }, { words, pictures, drawings }: PdfPrinted): PdfPage {
  const invisible = words.filter(word => word.hidden === 'INVISIBLE')
  const isPictured = pictures.some(({ x0, y0, x1, y1 }) => (x1 - x0) * (y1 - y0) >= PICTURED * width * height)
  const recognised = invisible.length > 0 && letters(invisible) >= RECOGNISED * letters(words) && isPictured
  const seen = words.filter(word => word.hidden === null || (recognised && word.hidden === 'INVISIBLE'))
  const turn = mainTurn(seen)
  const held = turn % 2 === 0 ? { width, height } : { width: height, height: width }
  return {
    number,
    ...held,
    words: seen.filter(word => word.turn === turn).map(word => upright(word, width, height)),
    leftOut: [
      ...(['INVISIBLE', 'WHITE', 'TINY', 'OUTSIDE'] as const).flatMap(reason => leftOut(reason, words.filter(word => word.hidden === reason && !(recognised && reason === 'INVISIBLE')))),
      ...leftOut('TURNED', seen.filter(word => word.turn !== turn))
    ],
    recognised,
    pictured: isPictured || drawings >= DRAWN
  }
}
