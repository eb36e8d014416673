import { isContainerLine } from './pdf-container-line.js'
import type { PdfFacts } from './pdf-facts.js'
import { labelOf } from './pdf-label.js'
import type { PdfLine } from './pdf-lines.js'

/** Lines that belong together, in reading order; more than one page or column where it is broken across them. */
export interface PdfParagraph { lines: PdfLine[] }

/** A step that is this much wider than usual begins a new paragraph. */
const WIDE_STEP = 1.22
const TERMINAL = /[.:;?!]["”’)\]]*$/
const AT_STOP = /[.:;,]["”’)\]]*(\s(and|or|and\/or))?$/

const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= 0.5 * size

/** In the middle between the edges, and not from edge to edge. */
export function isCentred (line: PdfLine, facts: PdfFacts): boolean {
  const [left, right] = [facts.leftOf(line), facts.rightOf(line)]
  return line.x0 - left > 1.5 * line.size && Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2) < 0.02 * (right - left) + 0.3 * line.size
}

const isSet = (line: PdfLine): string => `${line.bold ? 'b' : ''}${line.italic ? 'i' : ''}`

/** Where the lines of a paragraph after its first one begin, as far as they tell. */
function wrapOf ({ lines }: PdfParagraph): number {
  const first = lines[0] as PdfLine
  const last = lines.at(-1) as PdfLine
  return lines.length > 1 ? last.x0 : first.hang
}

/** True where the line goes so far to the right that the next word did not fit: its writer did not end it. */
function isFull ({ lines }: PdfParagraph, next: PdfLine, facts: PdfFacts): boolean {
  const line = lines.at(-1) as PdfLine
  const slack = facts.rightOf(line) - line.x1
  if (slack < Math.max(0.7 * line.size, next.first + 0.25 * line.size)) return true
  // A narrower block that is flush on the right.
  const before = lines.at(-2)
  return (before !== undefined && Math.abs(before.x1 - line.x1) < 0.5) || (next.page === line.page && Math.abs(next.x1 - line.x1) < 0.5)
}

/** A word that the line end cuts. */
const isCut = (last: PdfLine, line: PdfLine): boolean => /\p{L}[-\u2010\u00ad]$/u.test(last.text) && /^\p{L}/u.test(line.text)

function goesOnBelow (paragraph: PdfParagraph, line: PdfLine, facts: PdfFacts): boolean {
  const last = paragraph.lines.at(-1) as PdfLine
  const first = paragraph.lines[0] as PdfLine
  const step = line.y - last.y
  if (step > WIDE_STEP * facts.leading * Math.max(last.size, line.size) || step <= 0) return false
  if (Math.abs(line.size - last.size) > 0.06 * last.size) return false
  if (isCut(last, line)) return true
  const full = isFull(paragraph, line, facts)
  const isAlike = isSet(last) === isSet(line)
  if (isCentred(line, facts) && isAlike && (isCentred(last, facts) || (full && isSet(line) !== ''))) return labelOf(line.text) === null
  // Words below those behind a number go on with them, however early their line ended.
  if (first.hang > first.x0 && near(line.x0, first.hang, line.size) && labelOf(line.text) === null && !TERMINAL.test(last.text)) return true
  if (!full) return false
  // A heading of several lines, whatever its indentation.
  if (isAlike && isSet(line).includes('b') && labelOf(line.text) === null) return true
  if (isSet(last) !== isSet(line) && paragraph.lines.every(one => isSet(one) === isSet(last)) && isSet(last) !== '' && isCentred(last, facts)) return false
  const wrap = wrapOf(paragraph)
  if (labelOf(line.text) !== null) {
    const isWide = line.hang - line.x0 > line.first + 0.45 * line.size
    if (isWide || line.x0 < wrap - 0.5 * line.size) return false
    return !(AT_STOP.test(last.text) && near(line.x0, first.x0, line.size) && (near(wrap, first.x0, line.size) || paragraph.lines.length === 1))
  }
  // Half a sentence goes on, wherever its next line begins.
  if (/^\p{Ll}/u.test(line.text) && !TERMINAL.test(last.text)) return true
  if (line.x0 > last.x0 + 0.8 * line.size) return paragraph.lines.length === 1 && (labelOf(first.text) !== null || !TERMINAL.test(last.text))
  if (line.x0 < last.x0 - 0.8 * line.size) return paragraph.lines.length === 1 && labelOf(first.text) === null
  return true
}

/** Whether a line at the top of a column goes on with what stands at the foot of the one before. */
function goesOnBeyond (paragraph: PdfParagraph, line: PdfLine, facts: PdfFacts): boolean {
  const last = paragraph.lines.at(-1) as PdfLine
  if (Math.abs(line.size - last.size) > 0.06 * last.size || isSet(last) !== isSet(line) || isCentred(line, facts) || isCentred(last, facts) || isContainerLine(line.text)) return false
  if (isCut(last, line)) return true
  if (labelOf(line.text) !== null && (line.hang - line.x0 > line.first + 0.45 * line.size || TERMINAL.test(last.text))) return false
  const full = isFull(paragraph, line, facts)
  const ends = TERMINAL.test(last.text)
  if (/^[\p{Ll}(]/u.test(line.text) && !ends) return true
  const [first] = paragraph.lines as [PdfLine]
  const isAligned = near(line.x0 - facts.leftOf(line), wrapOf(paragraph) - facts.leftOf(last), line.size)
  if (!full || !isAligned) return false
  return !ends || !near(wrapOf(paragraph), first.x0, line.size) || paragraph.lines.length > 1
}

/** Joins lines to paragraphs, across columns and pages too. */
export function paragraphsOf (lines: readonly PdfLine[], facts: PdfFacts): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const last = open?.lines.at(-1)
    const isBelow = last !== undefined && last.page === line.page && last.column === line.column
    if (open !== undefined && (isBelow ? goesOnBelow(open, line, facts) : goesOnBeyond(open, line, facts))) open.lines.push(line)
    else paragraphs.push({ lines: [line] })
  }
  return paragraphs
}
