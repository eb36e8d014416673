import type { DiagnosticDraft, Range } from '../draft.js'
import type { BlockWriter } from './block-writer.js'
import { isHiddenRun } from './docx-hidden.js'
import type { DocxNumbering } from './docx-numbering.js'
import type { DocxStyles } from './docx-styles.js'
import { isOn, valueOf } from './docx-styles.js'
import { createFoldedWords } from './folded-words.js'
import type { FoldedWords } from './folded-words.js'
import { childNamed, childrenNamed, elementsOf, isXmlText } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

export interface DocxWalk {
  writer: BlockWriter
  words: FoldedWords
  styles: DocxStyles
  numbering: DocxNumbering
  diagnostics: DiagnosticDraft[]
  /** Headings stand one level lower where the document has a title. */
  shift: number
  counts: { inserted: number, deleted: number, comments: number, hidden: number }
  title: string | null
  hints: readonly string[]
  /** Inside a row that is read across, paragraphs are only words. */
  inRow: boolean
  shading: XmlElement | undefined
}

const MAX_TOLD = 50

function tellHidden (walk: DocxWalk, run: XmlElement): void {
  const words = createFoldedWords()
  for (const child of elementsOf(run)) if (child.name === 't') for (const node of child.children) if (isXmlText(node)) words.add(node.text, null)
  if (words.length === 0 || ++walk.counts.hidden > MAX_TOLD) return
  const at = walk.writer.position()
  walk.diagnostics.push({ ruleId: 'read/hidden-text', severity: 'WARNING', message: `words that the page does not show were left out: \`${words.text().slice(0, 80)}\``, provision: null, from: at, to: at })
}

/** Parts of a field: what a program computes from is no text, what it shows is. */
function writeRun (walk: DocxWalk, run: XmlElement, style: string | null): void {
  const properties = childNamed(run, 'rPr')
  if (isHiddenRun(properties, style, walk.styles, walk.shading)) {
    tellHidden(walk, run)
    return
  }
  const { words } = walk
  const isMarked = ['b', 'i'].some(name => isOn(childNamed(properties, name) ?? walk.styles.runProperty(valueOf(properties, 'rStyle'), name)))
  if (isMarked) words.open({ type: 'EMPHASIS' })
  for (const child of elementsOf(run)) {
    if (child.name === 't') for (const node of child.children) words.add(isXmlText(node) ? node.text.replace(/\n/g, ' ') : '', null)
    else if (child.name === 'tab' || child.name === 'br' || child.name === 'cr' || child.name === 'ptab') words.add(' ', null)
    else if (child.name === 'noBreakHyphen') words.add('\u2011', null)
    else if (child.name === 'sym') words.add(symbol(child), null)
    else if (child.name === 'commentReference') walk.counts.comments++
    else if (child.name === 'AlternateContent') writeInline(walk, child, style)
    else if (child.name === 'drawing' || child.name === 'pict' || child.name === 'object') writeBoxes(walk, child)
  }
  if (isMarked) words.close()
}

/** A character of a symbol font has no meaning outside of it; others are what their code says. */
function symbol ({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['char'] ?? '', 16)
  return Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) || code > 0x10ffff ? ' ' : String.fromCodePoint(code)
}

/** Words of text boxes stand where their box is anchored. */
function writeBoxes (walk: DocxWalk, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (child.name !== 'txbxContent') writeBoxes(walk, child)
    else {
      for (const paragraph of childrenNamed(child, 'p')) {
        walk.words.add(' ', null)
        writeInline(walk, paragraph, valueOf(childNamed(paragraph, 'pPr'), 'pStyle'))
        walk.words.add(' ', null)
      }
    }
  }
}

function writeInline (walk: DocxWalk, element: XmlElement, style: string | null): void {
  for (const child of elementsOf(element)) {
    switch (child.name) {
      case 'r':
        writeRun(walk, child, style)
        break
      case 'ins': case 'moveTo':
        walk.counts.inserted++
        writeInline(walk, child, style)
        break
      case 'del': case 'moveFrom':
        walk.counts.deleted++
        break
      case 'AlternateContent': {
        const choice = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback')
        if (choice !== undefined) {
          writeBoxes(walk, choice)
          writeInline(walk, choice, style)
        }
        break
      }
      case 'hyperlink': case 'smartTag': case 'sdt': case 'sdtContent': case 'fldSimple': case 'customXml': case 'dir': case 'bdo':
        writeInline(walk, child, style)
        break
      case 'oMath': case 'oMathPara':
        writeMath(walk, child)
        break
    }
  }
}

function writeMath (walk: DocxWalk, element: XmlElement): void {
  for (const child of element.children) {
    if (isXmlText(child)) walk.words.add(child.text, null)
    else writeMath(walk, child)
  }
}

function writeParagraph (walk: DocxWalk, paragraph: XmlElement): void {
  const properties = childNamed(paragraph, 'pPr')
  const style = valueOf(properties, 'pStyle') ?? walk.styles.defaultStyle
  if (walk.inRow) {
    const number = walk.numbering.next(properties, style)
    walk.words.add(number === null || number.isBullet ? ' ' : ` ${number.text} `, null)
    writeInline(walk, paragraph, style)
    walk.words.add(' ', null)
    return
  }
  const shading = walk.shading
  walk.shading = childNamed(properties, 'shd') ?? shading
  writeInline(walk, paragraph, style)
  walk.shading = shading
  const { text, marks } = walk.words.take()
  // An empty paragraph is not numbered in print, unless it has a number of its own; its number would have no words.
  if (text === '') return
  writeBlock(walk, text, marks, properties, style)
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

/** Writes the paragraphs and tables of the body, a cell or a note as blocks. */
export function writeBody (walk: DocxWalk, container: XmlElement): void {
  for (const child of elementsOf(container)) {
    if (child.name === 'p') writeParagraph(walk, child)
    else if (child.name === 'tbl') writeTable(walk, child)
    else if (/^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name)) writeBody(walk, child)
    else if (child.name === 'AlternateContent') writeBody(walk, childNamed(child, 'Choice') ?? child)
    else if (child.name === 'del' || child.name === 'moveFrom') walk.counts.deleted++
  }
}
