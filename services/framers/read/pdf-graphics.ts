import { IDENTITY, times } from './pdf-matrix.js'
import type { Matrix } from './pdf-matrix.js'

/** The font in use, as far as reading needs it. */
export interface PdfFont {
  bold: boolean
  italic: boolean
  vertical: boolean
  /** Text units per unit of a glyph's width; 1/1000 but for fonts that are drawn. */
  unit: number
}

/** State of the page description that decides where and how a word is printed. */
export interface PdfGraphics {
  matrix: Matrix
  font: PdfFont
  fontSize: number
  charSpacing: number
  wordSpacing: number
  /** 1 is the font's own width. */
  scale: number
  rise: number
  leading: number
  rendering: number
  /** The colour that letters are filled with is white or nearly so. */
  white: boolean
  opacity: number
}

export const NO_FONT: PdfFont = { bold: false, italic: false, vertical: false, unit: 0.001 }

export const createGraphics = (matrix: Matrix): PdfGraphics => ({
  matrix, font: NO_FONT, fontSize: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, rendering: 0, white: false, opacity: 1
})

/** Where the next letter stands inside a text object. */
export interface PdfPen {
  matrix: Matrix
  /** Beginning of the line, and the place in it. */
  lineX: number
  lineY: number
  x: number
  y: number
}

export const createPen = (): PdfPen => ({ matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 })

export function movePen (pen: PdfPen, x: number, y: number): void {
  pen.x = pen.lineX += x
  pen.y = pen.lineY += y
}

export function setPen (pen: PdfPen, matrix: Matrix): void {
  pen.matrix = matrix
  pen.x = pen.y = pen.lineX = pen.lineY = 0
}

export const textMatrix = (graphics: PdfGraphics, pen: PdfPen): Matrix => times(graphics.matrix, pen.matrix)

/** `#fefefe` and the like: a colour that white paper hides. */
export function isWhite (colour: unknown): boolean {
  if (typeof colour !== 'string') return false
  const value = Number.parseInt(colour.slice(1), 16)
  return Math.min(value >> 16, (value >> 8) & 255, value & 255) >= 0xf5
}
