import { classNames, isElement, isHidden, isSilent, walk } from './html-elements.js'
import type { HtmlDocument, HtmlElement } from './html-elements.js'

/** Least share of the words of a page that its main part holds. */
const MOST = 0.6
/** How the eCFR marks a part of the code on its pages: `<div class="part" id="part-164">`. */
const CODE_PART = /^(title|subtitle|chapter|subchapter|part|subpart)-[\w.]+$/

function isMarked (element: HtmlElement): boolean {
  if (element.name === 'main' || element.attribs['role'] === 'main') return true
  const word = CODE_PART.exec(element.attribs['id'] ?? '')?.[1]
  return word !== undefined && classNames(element).includes(word)
}

/**
 * What a page itself marks as its document, without the menus and forms around it: the only such element, where it
 * holds most of the words; else the page. `outside`: how many characters of words were left out.
 */
export function mainPart (document: HtmlDocument): { root: HtmlDocument | HtmlElement, outside: number } {
  const found: HtmlElement[] = []
  let open: HtmlElement | null = null
  let inside = 0
  let all = 0
  walk(document, node => {
    if (!isElement(node)) {
      const length = node.type === 'text' ? node.data.trim().length : 0
      all += length
      if (open !== null) inside += length
      return false
    }
    if (isSilent(node) || isHidden(node)) return false
    if (open === null && isMarked(node)) found.push(open = node)
    return true
  }, element => { if (element === open) open = null })
  const [root] = found
  return root === undefined || found.length > 1 || inside < all * MOST ? { root: document, outside: 0 } : { root, outside: all - inside }
}
