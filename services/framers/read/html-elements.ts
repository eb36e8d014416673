import type { parseDocument } from 'htmlparser2'

export type HtmlDocument = ReturnType<typeof parseDocument>
export type HtmlNode = HtmlDocument['childNodes'][number]
export type HtmlElement = Extract<HtmlNode, { attribs: Record<string, string> }>

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements whose content is not words of the document: programs, styles, controls, navigation. */
export const SILENT = set('title script style noscript template svg math canvas iframe object audio video map head button select textarea datalist nav dialog meter progress')

/** Elements that begin and end a block of text. */
export const BLOCKS = set('p div section article aside main header footer h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre form fieldset legend figure figcaption details summary address hr center body html')

export const EMPHASIS = set('em i b strong u dfn')

export const isElement = (node: HtmlNode): node is HtmlElement => 'attribs' in node

/** Not shown to a reader, by attribute or inline style. */
export const isHidden = (element: HtmlElement): boolean =>
  'hidden' in element.attribs || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$))/i.test(element.attribs['style'] ?? '')

export const isSilent = (element: HtmlElement): boolean =>
  SILENT.has(element.name) || /^(navigation|dialog|search)$/.test(element.attribs['role'] ?? '')

export const classNames = (element: HtmlElement): string[] => (element.attribs['class'] ?? '').split(/\s+/).filter(name => name !== '')

/** Calls back for every node on the way down and every element on the way up; no recursion, however deep. */
export function walk (root: HtmlDocument | HtmlElement, enter: (node: HtmlNode) => boolean, leave: (element: HtmlElement) => void): void {
  const tasks: Array<{ node: HtmlNode, leaving: boolean }> = []
  const push = (children: readonly HtmlNode[]): void => {
    for (let index = children.length - 1; index >= 0; index--) tasks.push({ node: children[index] as HtmlNode, leaving: false })
  }
  push(root.childNodes)
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.leaving) {
      leave(task.node as HtmlElement)
      continue
    }
    if (!enter(task.node) || !isElement(task.node)) continue
    tasks.push({ node: task.node, leaving: true })
    push(task.node.childNodes)
  }
}
