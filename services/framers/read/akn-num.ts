import type { ProvisionKind } from '../../norms/provision.js'
import type { Range } from '../draft.js'
import { createFoldedWords } from './folded-words.js'
import { childNamed, isXmlText } from './xml-tree.js'
import type { XmlElement, XmlText } from './xml-tree.js'

const NOTES: ReadonlySet<string> = new Set(['noteRef', 'authorialNote'])
const NOTES_AND_DELETED: ReadonlySet<string> = new Set([...NOTES, 'del'])

function wordsOf (num: XmlElement, skipped: ReadonlySet<string>): string {
  const words = createFoldedWords()
  const visit = (node: XmlElement | XmlText): void => {
    if (isXmlText(node)) words.add(node.text, null)
    else if (!skipped.has(node.name)) node.children.forEach(visit)
  }
  visit(num)
  return words.text()
}

/** Number as printed, without notes, and without what replaced numbers were. */
export function numOf (element: XmlElement): string | null {
  const num = childNamed(element, 'num')
  if (num === undefined) return null
  const living = wordsOf(num, NOTES_AND_DELETED)
  const text = living === '' ? wordsOf(num, NOTES) : living
  return text === '' ? null : text
}

/** A bare number is printed in brackets below sections and articles: XML leaves them to the style of the page. */
export const printedNum = (element: XmlElement, kind: ProvisionKind, num: string | null): string | null =>
  num !== null && /^[\dA-Za-z]{1,7}$/.test(num) && (kind === 'POINT' || kind === 'SUBPARAGRAPH' || element.name === 'subsection') ? `(${num})` : num

/** Where the number stands in the source. */
export function numPlace (element: XmlElement): Range | null {
  const place = (node: XmlElement | XmlText): Range | null => {
    if (isXmlText(node)) return /\S/.test(node.text) ? { from: node.from, to: node.to } : null
    for (const child of node.children) {
      const found = place(child)
      if (found !== null) return found
    }
    return null
  }
  const num = childNamed(element, 'num')
  return num === undefined ? null : place(num)
}
