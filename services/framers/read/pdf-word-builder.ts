import type { PdfFont } from './pdf-graphics.js'
import type { PdfHidden, PdfWord } from './pdf-page.js'

/** A gap of this share of the font size parts words. */
export const WORD_GAP = 0.13

/** Letters that are drawn as one, and bullets of symbol fonts. */
const UNFOLDED: Readonly<Record<string, string>> = {
  '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi', '\ufb04': 'ffl', '\ufb05': 'st', '\ufb06': 'st', '\uf0b7': '•', '\uf0a7': '▪', '\uf0a8': '▪', '\uf0d8': '▪', '\uf02d': '-', '\uf0fc': '•', '\uf06f': '◦'
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

/** One letter on its way into a word. Positions run along the line of writing. */
export interface Letter {
  text: string
  x: number
  y: number
  endX: number
  endY: number
  size: number
  font: PdfFont
  turn: PlacedWord['turn']
  /** Extra space that the page puts between all letters. */
  spacing: number
  hidden: () => PdfHidden | null
  artifact: boolean
}

export interface WordBuilder {
  letter (letter: Letter): void
  /** White space: the word ends, and the next one is known to be another. */
  space (): void
  finish (): PlacedWord[]
}

/** Puts letters together to words, by the white space and the gaps between them. */
export function createWordBuilder (): WordBuilder {
  const words: PlacedWord[] = []
  let open: PlacedWord | null = null
  let font: PdfFont | null = null
  let end = { x: 0, y: 0 }
  let spaced = true
  const close = (): void => {
    if (open === null) return
    open.text = tidyWord(open.text)
    if (open.text.trim() !== '') words.push(open)
    open = null
  }
  const begin = (letter: Letter): void => {
    open = {
      text: letter.text, x0: letter.x, x1: letter.endX, y: letter.y, y1: letter.endY, size: letter.size, bold: letter.font.bold, italic: letter.font.italic, spaced, artifact: letter.artifact, turn: letter.turn, hidden: letter.hidden()
    }
    font = letter.font
    spaced = false
  }
  const goesOn = (word: PlacedWord, letter: Letter): boolean => {
    if (word.turn !== letter.turn || letter.turn === null || Math.abs(word.size - letter.size) > 0.01 || font !== letter.font || word.artifact !== letter.artifact) return false
    const across = letter.turn % 2 === 0 ? Math.abs(letter.y - end.y) : Math.abs(letter.x - end.x)
    if (across > 0.05 * letter.size) return false
    const along = [letter.x - end.x, letter.y - end.y, end.x - letter.x, end.y - letter.y][letter.turn] as number
    if (along > WORD_GAP * letter.size + Math.max(0, letter.spacing)) {
      spaced = true
      return false
    }
    return along > -0.5 * letter.size
  }
  return {
    letter (letter) {
      if (open !== null && goesOn(open, letter)) {
        open.text += letter.text
        open.x1 = letter.endX
        open.y1 = letter.endY
      } else {
        close()
        begin(letter)
      }
      end = { x: letter.endX, y: letter.endY }
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
