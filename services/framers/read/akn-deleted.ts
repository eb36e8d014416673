import { isXmlText } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

/** States of an element that is no longer there, or is to be read as if it were not. */
const GONE = /^(?:removed|ignored)$/
const BESIDE: ReadonlySet<string> = new Set(['meta', 'noteRef', 'authorialNote', 'remark'])

export const isDeletion = ({ name, attributes }: XmlElement): boolean => name === 'del' || GONE.test(attributes['status'] ?? '')

/**
 * Elements all of whose words are marked as deleted. Consolidated acts keep such provisions where they were repealed for a part of the
 * country or from a later day, with a note that says so.
 */
export function deletedElements (root: XmlElement): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>()
  /** Whether there are words, and whether some of them live. */
  const visit = (element: XmlElement, inside: boolean): { words: boolean, live: boolean } => {
    const deleted = inside || isDeletion(element)
    const state = { words: false, live: false }
    for (const child of element.children) {
      if (isXmlText(child)) {
        if (!/[\p{L}\p{N}]/u.test(child.text)) continue
        state.words = true
        if (!deleted) state.live = true
      } else if (!BESIDE.has(child.name)) {
        const below = visit(child, deleted)
        state.words ||= below.words
        state.live ||= below.live
      }
    }
    if (state.words && !state.live) found.add(element)
    return state
  }
  visit(root, false)
  return found
}
