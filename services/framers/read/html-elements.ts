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

const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)|opacity\s*:\s*0(?:\.0*)?%?\s*(?:!important\s*)?(?:;|$)|color\s*:\s*transparent)/i
const WHITE = String.raw`\s*:\s*(?:white|#fff(?:fff)?(?:f|ff)?|rgba?\(\s*255\s*[, ]\s*255\s*[, ]\s*255[^)]*\)|rgba?\(\s*100%[, ]\s*100%[, ]\s*100%[^)]*\)|hsl\([^)]*100%\s*\))\s*(?:!important\s*)?(?:;|$)`
const WHITE_WORDS = new RegExp(`(?:^|;)\\s*color${WHITE}`, 'i')
const WHITE_GROUND = new RegExp(`(?:^|;)\\s*background(?:-color)?${WHITE}`, 'i')

/** White words are seen where something behind them is coloured. */
function isOnWhite (element: HtmlElement): boolean {
  for (let at: HtmlNode | HtmlDocument | null = element; at !== null; at = at.parent as HtmlNode | HtmlDocument | null) {
    if (!('attribs' in at)) continue
    const { style = '', bgcolor, background } = at.attribs
    if (/background/i.test(style)) return WHITE_GROUND.test(style)
    if (bgcolor !== undefined) return /^(?:white|#fff(?:fff)?)$/i.test(bgcolor.trim())
    if (background !== undefined) return false
  }
  return true
}

/** White by its style, or as old pages write it: `<font color="white">`. */
const isWhite = ({ name, attribs: { style = '', color = '' } }: HtmlElement): boolean => WHITE_WORDS.test(style) || (name === 'font' && /^(?:white|#?fff(?:fff)?)$/i.test(color.trim()))

/** Not shown to a reader, by attribute or inline style. */
export function isHidden (element: HtmlElement): boolean {
  const style = element.attribs['style']
  return 'hidden' in element.attribs || (style !== undefined && UNSEEN.test(style)) || (isWhite(element) && isOnWhite(element))
}

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
