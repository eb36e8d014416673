import { classNames, isElement } from './html-elements.js'
import type { HtmlElement, HtmlNode } from './html-elements.js'

const BOXES = new Set(['callout', 'note', 'warning', 'caution', 'alert', 'admonition', 'infobox', 'box', 'notice', 'tip', 'important', 'info', 'aside'])
/** Most nodes of a box: what holds more is a part of the page's layout. */
const MAX_NODES = 300

/** A part of the layout, whatever its class: it holds a main heading or very much. */
function isLayout (element: HtmlElement): boolean {
  const waiting: HtmlNode[] = [...element.childNodes]
  for (let seen = 0; waiting.length > 0; seen++) {
    const node = waiting.pop() as HtmlNode
    if (seen > MAX_NODES || waiting.length > MAX_NODES) return true
    if (!isElement(node)) continue
    if (node.name === 'h1' || node.name === 'h2') return true
    if (node.childNodes.length > MAX_NODES) return true
    waiting.push(...node.childNodes)
  }
  return false
}

/** What a box of a page sets off from its text: an example, or a call-out; null where the element is no box. */
export function boxOf (element: HtmlElement): 'EXAMPLE' | 'CALLOUT' | null {
  const { name } = element
  if (name !== 'div' && name !== 'section' && name !== 'aside') return null
  const names = classNames(element).map(one => one.toLowerCase())
  const isExample = names.some(one => one === 'example' || one === 'case-study' || one === 'scenario')
  if (!isExample && name !== 'aside' && !names.some(one => BOXES.has(one))) return null
  if (element.childNodes.length > MAX_NODES || isLayout(element)) return null
  return isExample ? 'EXAMPLE' : 'CALLOUT'
}
