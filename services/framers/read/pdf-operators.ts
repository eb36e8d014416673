import type { PdfFont, PdfGraphics, PdfPen } from './pdf-graphics.js'
import { createGraphics, createPen, isWhite, movePen, NO_FONT, setPen, textMatrix } from './pdf-graphics.js'
import { boxOf, times } from './pdf-matrix.js'
import type { Box, Matrix } from './pdf-matrix.js'
import type { PdfHidden } from './pdf-page.js'
import { createWordBuilder } from './pdf-word-builder.js'
import type { PlacedWord } from './pdf-word-builder.js'

/** A letter of a string to show; numbers between letters move the pen. */
interface Glyph { unicode: string, width: number, isSpace: boolean }

export interface PdfOperations { fnArray: readonly number[], argsArray: readonly unknown[] }

/** What a page description prints. */
export interface PdfPrinted { words: PlacedWord[], pictures: Box[], drawings: number }

/** Smallest font that a person can read at all. */
const TINY = 1
/** Most dark grounds and pictures that are remembered. */
const MAX_BOXES = 2_000

interface Saved { graphics: PdfGraphics, moved: boolean, painted: boolean }

/** Follows a page description and collects its words, with what hides them. One interpreter per page. */
class PdfInterpreter {
  private graphics: PdfGraphics
  private readonly pen: PdfPen = createPen()
  private readonly stack: Saved[] = []
  private current = { moved: false, painted: false }
  private readonly grounds: Box[] = []
  private readonly pictures: Box[] = []
  private readonly marks: boolean[] = []
  private artifacts = 0
  private drawings = 0
  private readonly builder = createWordBuilder()

  constructor (private readonly ops: Readonly<Record<string, number>>, private readonly base: Matrix, private readonly page: { width: number, height: number }, private readonly fontOf: (id: string) => PdfFont) {
    this.graphics = createGraphics(base)
  }

  run ({ fnArray, argsArray }: PdfOperations): PdfPrinted {
    const { ops } = this
    const handlers = new Map<number, (args: any) => void>(Object.entries(this.handlers()).map(([name, handler]) => [ops[name] as number, handler]))
    for (let index = 0; index < fnArray.length; index++) handlers.get(fnArray[index] as number)?.(argsArray[index])
    while (this.stack.length > 0) this.restore()
    this.notePicture()
    return { words: this.builder.finish(), pictures: this.pictures, drawings: this.drawings }
  }

  /** What each operator changes, by its name in pdf.js. */
  private handlers (): Record<string, (args: any) => void> {
    const { pen } = this
    const set = <K extends keyof PdfGraphics>(key: K) => ([value]: [PdfGraphics[K]]): void => { this.graphics[key] = value }
    const nextLine = (): void => { movePen(pen, 0, -this.graphics.leading) }
    return {
      save: () => { this.save() },
      restore: () => { this.restore() },
      transform: (matrix: Matrix) => {
        this.graphics.matrix = times(this.graphics.matrix, matrix)
        this.current.moved = true
      },
      paintFormXObjectBegin: ([matrix]: [Matrix | null]) => {
        this.save()
        if (matrix !== null) this.graphics.matrix = times(this.graphics.matrix, matrix)
      },
      paintFormXObjectEnd: () => { this.restore() },
      beginText: () => { setPen(pen, [1, 0, 0, 1, 0, 0]) },
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setHScale: ([percent]: [number]) => { this.graphics.scale = percent / 100 },
      setLeading: ([leading]: [number]) => { this.graphics.leading = leading },
      setTextRise: set('rise'),
      setTextRenderingMode: set('rendering'),
      setFont: ([id, size]: [string, number]) => { this.setFont(id, size) },
      setGState: ([entries]: [Array<[string, any]>]) => {
        for (const [key, value] of entries) {
          if (key === 'ca' && typeof value === 'number') this.graphics.opacity = value
          if (key === 'Font' && Array.isArray(value)) this.setFont(value[0] as string, value[1] as number)
        }
      },
      setFillRGBColor: ([colour]: [string]) => { this.graphics.white = isWhite(colour) },
      setFillColorN: () => { this.graphics.white = false },
      setFillTransparent: () => { this.graphics.white = false },
      moveText: ([x, y]: [number, number]) => { movePen(pen, x, y) },
      setLeadingMoveText: ([x, y]: [number, number]) => {
        this.graphics.leading = -y
        movePen(pen, x, y)
      },
      setTextMatrix: ([matrix]: [Matrix]) => { setPen(pen, Array.from({ length: 6 }, (_, index) => matrix[index]) as unknown as Matrix) },
      nextLine,
      showText: ([glyphs]: [Array<Glyph | number | null>]) => { this.show(glyphs) },
      nextLineShowText: ([glyphs]: [Array<Glyph | number | null>]) => {
        nextLine()
        this.show(glyphs)
      },
      nextLineSetSpacingShowText: ([word, char, glyphs]: [number, number, Array<Glyph | number | null>]) => {
        this.graphics.wordSpacing = word
        this.graphics.charSpacing = char
        nextLine()
        this.show(glyphs)
      },
      constructPath: ([operator, , box]: [number, unknown, ArrayLike<number> | null]) => { this.draw(operator, box) },
      shadingFill: () => { this.ground(boxOf(this.base, 0, 0, this.page.width, this.page.height)) },
      beginMarkedContent: ([tag]: [string]) => { this.mark(tag) },
      beginMarkedContentProps: ([tag]: [string]) => { this.mark(tag) },
      endMarkedContent: () => { if (this.marks.pop() === true) this.artifacts-- }
    }
  }

  private mark (tag: string): void {
    const isArtifact = tag === 'Artifact'
    this.marks.push(isArtifact)
    if (isArtifact) this.artifacts++
  }

  private save (): void {
    this.stack.push({ graphics: { ...this.graphics }, ...this.current })
    this.current = { moved: false, painted: false }
  }

  private restore (): void {
    const saved = this.stack.pop()
    if (saved === undefined) return
    this.notePicture()
    const painted = saved.painted || this.current.painted
    this.graphics = saved.graphics
    this.current = { moved: saved.moved, painted }
  }

  /** Pictures are not decoded and leave no trace but this: a place was prepared, and nothing was painted there. */
  private notePicture (): void {
    if (!this.current.moved || this.current.painted || this.pictures.length >= MAX_BOXES) return
    this.pictures.push(boxOf(this.graphics.matrix, 0, 0, 1, 1))
    this.current.painted = true
  }

  private draw (operator: number, box: ArrayLike<number> | null): void {
    const { ops, graphics } = this
    if (operator === ops['endPath']) return
    this.current.painted = true
    this.drawings++
    const isFill = operator === ops['fill'] || operator === ops['eoFill'] || operator === ops['fillStroke'] || operator === ops['eoFillStroke'] || operator === ops['closeFillStroke'] || operator === ops['closeEOFillStroke']
    if (isFill && box != null && !graphics.white && graphics.opacity > 0.1) this.ground(boxOf(graphics.matrix, box[0] as number, box[1] as number, box[2] as number, box[3] as number))
  }

  private ground (box: Box): void {
    if (this.grounds.length < MAX_BOXES && box.x1 - box.x0 > 3 && box.y1 - box.y0 > 3) this.grounds.push(box)
  }

  private setFont (id: string, size: number): void {
    this.graphics.font = this.fontOf(id) ?? NO_FONT
    this.graphics.fontSize = size
  }

  /** What hides a letter that begins here; asked once a word. */
  private hidden (x: number, y: number, size: number): PdfHidden | null {
    const { graphics, page } = this
    if ((graphics.rendering & 3) === 3 || graphics.opacity < 0.05) return 'INVISIBLE'
    if (size < TINY) return 'TINY'
    if (x < -1 || y < -1 || x > page.width + 1 || y - size > page.height + 1) return 'OUTSIDE'
    if (!graphics.white || (graphics.rendering & 3) === 1 || (graphics.rendering & 3) === 2) return null
    const isOn = ({ x0, y0, x1, y1 }: Box): boolean => x >= x0 - 1 && x <= x1 && y >= y0 - 1 && y <= y1 + 1
    return this.grounds.some(isOn) || this.pictures.some(isOn) ? null : 'WHITE'
  }

  private show (glyphs: Array<Glyph | number | null>): void {
    const { graphics, pen, builder } = this
    this.current.painted = true
    const { font, fontSize, charSpacing, wordSpacing, scale } = graphics
    if (fontSize === 0) return
    const matrix = textMatrix(graphics, pen)
    const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3])
    const stretch = Math.hypot(matrix[0], matrix[1]) * scale
    const turn = turnOf(matrix, fontSize)
    builder.set({ size, font, turn, spacing: charSpacing * stretch, artifact: this.artifacts > 0, hidden: (x, y) => this.hidden(x, y, size) })
    const y = pen.y + graphics.rise
    const [a, b, c, d, e, f] = matrix
    const [baseX, baseY] = [c * y + e, d * y + f]
    let x = pen.x
    for (const glyph of glyphs) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        x -= glyph * fontSize / 1000 * (font.vertical ? 1 : scale)
        continue
      }
      const width = font.vertical ? Math.abs(fontSize) : glyph.width * font.unit * fontSize * scale
      if (glyph.isSpace || glyph.unicode === ' ' || glyph.unicode.trim() === '') builder.space()
      else builder.letter(glyph.unicode, a * x + baseX, b * x + baseY, a * (x + width) + baseX, b * (x + width) + baseY)
      x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
    }
    pen.x = x
  }
}

/** Quarter turns of the line of writing; null at any other angle. */
function turnOf (matrix: Matrix, fontSize: number): PlacedWord['turn'] {
  const sign = fontSize < 0 ? -1 : 1
  const [a, b] = [matrix[0] * sign, matrix[1] * sign]
  const slant = 0.02 * Math.hypot(a, b)
  if (Math.abs(b) <= slant) return a >= 0 ? 0 : 2
  if (Math.abs(a) <= slant) return b > 0 ? 1 : 3
  return null
}

/** The words that a page description prints, in its own order; `base` leads from its space to points from the upper left corner. */
export const printedWords = (operations: PdfOperations, ops: Readonly<Record<string, number>>, base: Matrix, page: { width: number, height: number }, fontOf: (id: string) => PdfFont): PdfPrinted =>
  new PdfInterpreter(ops, base, page, fontOf).run(operations)
