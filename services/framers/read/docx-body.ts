import type { Range } from '../draft.js'
import { alternative, writeInline } from './docx-inline.js'
import type { DocxWalk } from './docx-inline.js'
import { isOn, valueOf } from './docx-styles.js'
import { childNamed, elementsOf, wordsOfXml } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

/** What stands around paragraphs and tables and is none of them. */
const WRAPPERS: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'])

function writeParagraph (walk: DocxWalk, paragraph: XmlElement): void {
  const properties = childNamed(paragraph, 'pPr')
  const style = valueOf(properties, 'pStyle') ?? walk.styles.defaultStyle
  if (walk.styles.isContents(style)) {
    if (wordsOfXml(paragraph) !== '') walk.counts.contents++
    return
  }
  const mark = childNamed(properties, 'rPr')
  const joins = childNamed(mark, 'del') !== undefined || childNamed(mark, 'moveFrom') !== undefined
  if (walk.inRow) {
    const number = joins ? null : walk.numbering.next(properties, style)
    walk.words.add(number === null || number.isBullet ? ' ' : ` ${number.text} `, null)
    writeInline(walk, paragraph, style)
    walk.words.add(' ', null)
    writeBoxes(walk)
    return
  }
  const shading = walk.shading
  walk.shading = childNamed(properties, 'shd') ?? shading
  writeInline(walk, paragraph, style)
  walk.shading = shading
  // Without the end that was deleted, its words go on in the next paragraph.
  if (!joins) endParagraph(walk, properties, style)
}

function endParagraph (walk: DocxWalk, properties: XmlElement | undefined, style: string | null): void {
  const { text, marks } = walk.words.take()
  if (text !== '') writeBlock(walk, text, marks, properties, style)
  // An empty paragraph has a number in print as well, though no words.
  else if (!isOn(childNamed(childNamed(properties, 'rPr'), 'vanish'))) walk.numbering.next(properties, style)
  writeBoxes(walk)
}

function writeBoxes (walk: DocxWalk): void {
  const boxes = walk.boxes
  walk.boxes = []
  for (const box of boxes) writeBody(walk, box)
}

function writeBlock (walk: DocxWalk, text: string, marks: readonly Range[], properties: XmlElement | undefined, style: string | null): void {
  const number = walk.numbering.next(properties, style)
  const outline = valueOf(properties, 'outlineLvl')
  const heading = outline !== null && /^[0-8]$/.test(outline) ? Number(outline) + 1 : walk.styles.headingLevel(style)
  const lead = number === null || number.isBullet ? '' : `${number.text} `
  const emphasis = marks.map(({ from, to }) => ({ from: from + lead.length, to: to + lead.length }))
  if (heading === 0) walk.title ??= text
  if (heading !== null) walk.writer.add({ kind: 'HEADING', text: lead + text, level: Math.min(Math.max(heading + walk.shift, 1), 6), emphasis, hints: walk.hints })
  else if (number?.isBullet === true) walk.writer.add({ kind: 'LIST_ITEM', text, marker: number.text, level: number.level + 1, emphasis, hints: walk.hints })
  else walk.writer.add({ kind: 'PARAGRAPH', text: lead + text, emphasis, hints: walk.hints })
}

/** A table of one column, or of one cell a row, only frames its paragraphs; others are read row by row. */
function writeTable (walk: DocxWalk, table: XmlElement): void {
  const rows = allNamed(table, 'tr').filter(row => !isDeletedRow(row))
  const cells = rows.map(row => allNamed(row, 'tc'))
  const isFrame = cells.every(row => row.length <= 1)
  for (const row of cells) {
    if (isFrame && !walk.inRow) for (const cell of row) withCell(walk, cell, () => writeBody(walk, cell))
    else writeRow(walk, row)
  }
}

const isDeletedRow = (row: XmlElement): boolean => childNamed(childNamed(row, 'trPr'), 'del') !== undefined

/** Children of a name, also those that a content control or a tracked change wraps. */
function allNamed (element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap(child => child.name === name ? [child] : /^(?:sdt|sdtContent|ins|customXml)$/.test(child.name) ? allNamed(child, name) : [])
}

function withCell (walk: DocxWalk, cell: XmlElement, write: () => void): void {
  const shading = walk.shading
  walk.shading = childNamed(childNamed(cell, 'tcPr'), 'shd') ?? shading
  write()
  walk.shading = shading
}

function writeRow (walk: DocxWalk, cells: readonly XmlElement[]): void {
  const outer = walk.inRow
  walk.inRow = true
  for (const cell of cells) {
    withCell(walk, cell, () => writeBody(walk, cell))
    walk.words.separate(outer ? ' ' : ' | ')
  }
  walk.inRow = outer
  if (outer) return
  const { text, marks } = walk.words.take()
  walk.writer.add({ kind: 'TABLE_ROW', text, emphasis: marks, hints: walk.hints })
}

/** Words of a paragraph whose end was deleted, where no other paragraph follows. */
function endJoined (walk: DocxWalk): void {
  if (!walk.inRow && walk.words.length > 0) endParagraph(walk, undefined, walk.styles.defaultStyle)
}

const isContentsControl = (element: XmlElement): boolean =>
  /^table of contents$/i.test(valueOf(childNamed(childNamed(element, 'sdtPr'), 'docPartObj'), 'docPartGallery') ?? '')

/** Writes the paragraphs and tables of the body, a cell, a box or a note as blocks. */
export function writeBody (walk: DocxWalk, container: XmlElement): void {
  writeBlocks(walk, container)
  endJoined(walk)
}

function writeBlocks (walk: DocxWalk, container: XmlElement): void {
  for (const child of elementsOf(container)) {
    if (child.name === 'p') writeParagraph(walk, child)
    else if (child.name === 'tbl') {
      endJoined(walk)
      writeTable(walk, child)
    } else if (child.name === 'sdt' && isContentsControl(child)) walk.counts.contents++
    else if (WRAPPERS.has(child.name)) writeBlocks(walk, child)
    else if (child.name === 'AlternateContent') writeBlocks(walk, alternative(child))
    else if (child.name === 'del' || child.name === 'moveFrom') walk.counts.deleted++
    else if (child.name === 'altChunk' || child.name === 'subDoc') walk.counts.embedded++
    else if (child.name === 'oMathPara') {
      writeInline(walk, { ...child, name: 'p', children: [child] }, null)
      endJoined(walk)
    }
  }
}
