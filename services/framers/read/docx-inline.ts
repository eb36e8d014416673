import type { DiagnosticDraft } from '../draft.js'
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
  counts: { inserted: number, deleted: number, comments: number, hidden: number, contents: number, embedded: number }
  title: string | null
  hints: readonly string[]
  /** Inside a row that is read across, paragraphs are only words. */
  inRow: boolean
  shading: XmlElement | undefined
  /** Text boxes anchored in the paragraph at hand: they are written after it. */
  boxes: XmlElement[]
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
    if (child.name === 't') writeText(walk, child)
    else if (child.name === 'tab' || child.name === 'br' || child.name === 'cr' || child.name === 'ptab') words.add(' ', null)
    else if (child.name === 'noBreakHyphen') words.add('\u2011', null)
    else if (child.name === 'sym') words.add(symbol(child), null)
    else if (child.name === 'commentReference') walk.counts.comments++
    else if (child.name === 'AlternateContent') writeAlternative(walk, child, style)
    else if (child.name === 'drawing' || child.name === 'pict' || child.name === 'object') collectBoxes(walk, child)
    // Small characters above a word say how it is spoken.
    else if (child.name === 'ruby') for (const base of childrenNamed(child, 'rubyBase')) writeInline(walk, base, style)
  }
  if (isMarked) words.close()
}

/** A character of a symbol font has no meaning outside of it; others are what their code says. */
function symbol ({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['char'] ?? '', 16)
  return Number.isNaN(code) || code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) || code > 0x10ffff ? ' ' : String.fromCodePoint(code)
}

/** Words of text boxes stand after the paragraph in which their box is anchored. */
function collectBoxes (walk: DocxWalk, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'txbxContent') walk.boxes.push(child)
    else if (child.name === 'AlternateContent') collectBoxes(walk, alternative(child))
    else collectBoxes(walk, child)
  }
}

/** Newer programs read the choice, older ones the same in an older form: it is never written twice. */
export const alternative = (element: XmlElement): XmlElement => childNamed(element, 'Choice') ?? childNamed(element, 'Fallback') ?? element

function writeAlternative (walk: DocxWalk, element: XmlElement, style: string | null): void {
  const chosen = alternative(element)
  if (chosen === element) return
  for (const child of elementsOf(chosen)) {
    if (child.name === 'drawing' || child.name === 'pict' || child.name === 'object') collectBoxes(walk, child)
    else if (child.name === 'AlternateContent') writeAlternative(walk, child, style)
    else if (child.name === 't') writeText(walk, child)
  }
  writeInline(walk, chosen, style)
}

function writeText (walk: DocxWalk, element: XmlElement): void {
  for (const node of element.children) walk.words.add(isXmlText(node) ? node.text.replace(/\n/g, ' ') : '', null)
}

/** Writes the words of runs, and of what wraps them. */
export function writeInline (walk: DocxWalk, element: XmlElement, style: string | null): void {
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
      case 'AlternateContent':
        writeAlternative(walk, child, style)
        break
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
