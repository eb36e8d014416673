import { isContainerLine } from './pdf-container-line.js'
import type { PdfFacts } from './pdf-facts.js'
import { labelOf } from './pdf-label.js'
import { isCentred } from './pdf-paragraphs.js'
import type { PdfParagraph } from './pdf-paragraphs.js'

/** Headings are larger than the body by this factor, or bold. */
const LARGER = 1.1
const MAX_LENGTH = 250
const MAX_LINES = 5
const MAX_LEVEL = 6

/** How a paragraph is set as a whole. */
export interface PdfSetting { size: number, bold: boolean, italic: boolean, centred: boolean }

export function settingOf ({ lines }: PdfParagraph, facts: PdfFacts): PdfSetting {
  return {
    size: Math.min(...lines.map(line => line.size)),
    bold: lines.every(line => line.bold),
    italic: lines.every(line => line.italic),
    centred: lines.every(line => isCentred(line, facts))
  }
}

/** Words in brackets, such as the date below a title. */
export const isAside = (text: string): boolean => /^\([^()]*\)$/.test(text)

/** True where a paragraph is set as a heading is: larger than the body, or bold, and short. */
export function isHeading (paragraph: PdfParagraph, text: string, setting: PdfSetting, facts: PdfFacts): boolean {
  if (text.length > MAX_LENGTH || paragraph.lines.length > MAX_LINES || !/\p{L}{2}/u.test(text) || isContainerLine(text) || isAside(text)) return false
  if (setting.size >= LARGER * facts.body) return true
  return setting.bold && setting.size >= 0.9 * facts.body && !/[.;,:]$/.test(text) && text.length <= 200
}

/** A heading found in the document, before its level is known. */
export interface FoundHeading { setting: PdfSetting, text: string, first: boolean, beforeNumber: boolean }

const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text)

/** Settings that are told apart: the larger, bolder and louder one stands above. */
const keyOf = ({ setting: { size, bold, italic }, text }: FoundHeading): string =>
  [String(Math.round(size * 2)).padStart(5, '0'), bold ? 1 : 0, isCapitals(text) ? 1 : 0, italic ? 0 : 1].join('.')

/**
 * Levels of headings from their settings. The first one of a document is its title where no other stands above it; one
 * that stands directly before the number 1 in the same setting gathers the numbered ones.
 */
export function headingLevels (headings: readonly FoundHeading[]): number[] {
  const keys = headings.map(keyOf)
  const sorted = [...new Set(keys)].sort((a, b) => a < b ? 1 : -1)
  const [first] = headings
  const isShared = first?.first === true && keys[0] === sorted[0] && keys.indexOf(keys[0] as string, 1) > 0
  const gathers = headings.map((heading, index) => {
    const next = headings[index + 1]
    return index > 0 && heading.beforeNumber && next !== undefined && keys[index] === keys[index + 1] && labelOf(heading.text) === null && /^\(?(1|I|A)[.)]?$/.test(labelOf(next.text) ?? '')
  })
  const shift = (isShared ? 1 : 0) + (gathers.includes(true) ? 1 : 0)
  return headings.map((_, index) => {
    if (isShared && index === 0) return 1
    const level = sorted.indexOf(keys[index] as string) + 1 + shift - (gathers[index] === true ? 1 : 0)
    return Math.min(MAX_LEVEL, Math.max(1, level))
  })
}
