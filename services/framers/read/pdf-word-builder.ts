import type { PdfFont } from './pdf-graphics.js'
import type { PdfHidden, PdfWord } from './pdf-page.js'

/** A gap of this share of the font size parts words. */
export const WORD_GAP = 0.13

/** Letters that are drawn as one, and bullets of symbol fonts. */
const UNFOLDED: Readonly<Record<string, string>> = {
  ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st', '\uf0b7': '•', '\uf0a7': '▪', '\uf0a8': '▪', '\uf0d8': '▪', '\uf02d': '-', '\uf0fc': '•', '\uf06f': '◦'
}
const TO_UNFOLD = /[\ufb00-\ufb06\uf0b7\uf0a7\uf0a8\uf0d8\uf02d\uf0fc\uf06f]/g
// Fonts without a table of characters give control codes; they are no text.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** Words as text: ligatures as letters, composed characters, nothing that cannot be text. */
export function tidyWord (text: string): string {
  let plain = true
  for (let at = 0; at < text.length && plain; at++) {
    const code = text.charCodeAt(at)
    plain = code > 0x1f && code < 0x7f
  }
  return plain ? text : text.replace(TO_UNFOLD, letter => UNFOLDED[letter] as string).replace(CONTROL, '').normalize('NFC')
}

/** A word together with where it runs to and what hides it. */
export interface PlacedWord extends PdfWord {
  /** Quarter turns clockwise; null where the word stands at another angle. */
  turn: 0 | 1 | 2 | 3 | null
  /** Where it ends, across the page. */
  y1: number
  hidden: PdfHidden | null
}

/** What the letters of one string share. */
export interface Setting {
  size: number
  font: PdfFont
  turn: PlacedWord['turn']
  /** Extra space that the page puts between all letters. */
  spacing: number
  artifact: boolean
  /** What hides a word that begins at a place. */
  hidden (x: number, y: number): PdfHidden | null
}

export interface WordBuilder {
  /** The strings that follow are set like this. */
  set (setting: Setting): void
  /** A letter, from where it begins to where it ends. */
  letter (text: string, x: number, y: number, endX: number, endY: number): void
  /** White space: the word ends, and the next one is known to be another. */
  space (): void
  finish (): PlacedWord[]
}

/** Puts letters together to words, by the white space and the gaps between them. */
export function createWordBuilder (): WordBuilder {
  const words: PlacedWord[] = []
  let setting: Setting | null = null
  let open: PlacedWord | null = null
  let font: PdfFont | null = null
  let spaced = true
  const close = (): void => {
    if (open === null) return
    open.text = tidyWord(open.text)
    if (open.text.trim() !== '') words.push(open)
    open = null
  }
  const goesOn = (word: PlacedWord, next: Setting, x: number, y: number): boolean => {
    const { turn, size, artifact, spacing } = next
    if (word.turn !== turn || Math.abs(word.size - size) > 0.01 || font !== next.font || word.artifact !== artifact) return false
    const [rightwards, downwards] = [x - word.x1, y - word.y1]
    if (turn === null) return Math.hypot(rightwards, downwards) <= WORD_GAP * size
    if (Math.abs(turn % 2 === 0 ? downwards : rightwards) > 0.05 * size) return false
    const along = turn === 0 ? rightwards : turn === 1 ? downwards : turn === 2 ? -rightwards : -downwards
    if (along > WORD_GAP * size + Math.max(0, spacing)) {
      spaced = true
      return false
    }
    return along > -0.5 * size
  }
  return {
    set (next) { setting = next },
    letter (text, x, y, endX, endY) {
      if (setting === null) return
      if (open !== null && goesOn(open, setting, x, y)) {
        open.text += text
        open.x1 = endX
        open.y1 = endY
        return
      }
      close()
      font = setting.font
      open = { text, x0: x, x1: endX, y, y1: endY, size: setting.size, bold: font.bold, italic: font.italic, spaced, artifact: setting.artifact, turn: setting.turn, hidden: setting.hidden(x, y) }
      spaced = false
    },
    space () {
      close()
      spaced = true
    },
    finish () {
      close()
      return words
    }
  }
}
