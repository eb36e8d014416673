import type { HtmlElement } from './html-elements.js'

/** Tells footnotes: notes point back to the anchor that points to them, which is HTML's only sure sign. */
export interface HtmlNotes {
  enterSuperscript (): void
  leaveSuperscript (): void
  /** True where a link answers one that came before: the block that begins with it is a footnote. */
  answers (link: HtmlElement): boolean
  /** True where a superscript pointed at the element. */
  isNoted (element: HtmlElement): boolean
}

export function createHtmlNotes (): HtmlNotes {
  const targets = new Map<string, string>()
  const noted = new Set<string>()
  let superscript = 0
  return {
    enterSuperscript () { superscript++ },
    leaveSuperscript () { superscript-- },
    answers (link) {
      const id = link.attribs['id'] ?? link.attribs['name']
      const target = /^#(.+)$/.exec(link.attribs['href'] ?? '')?.[1]
      if (target === undefined) return false
      if (superscript > 0) noted.add(target)
      if (id === undefined) return false
      const answered = targets.get(target) === id
      targets.set(id, target)
      return answered
    },
    isNoted: element => element.attribs['id'] !== undefined && noted.has(element.attribs['id'])
  }
}
