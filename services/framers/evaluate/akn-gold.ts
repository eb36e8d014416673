import type { GoldNode, GoldReference, GoldTerm } from './gold.js'
import { aknLines } from './akn-lines.js'
import type { AknLine } from './akn-lines.js'
import { aknNum, headLines } from './akn-rendering.js'
import type { AknRendering } from './akn-rendering.js'
import { aknStep, isAknRooted } from './akn-paths.js'
import { firstNamed, isElement, parseXml } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

/** An Akoma Ntoso document as plain text, and its own tree as gold rows. */
export interface AknGold { text: string, nodes: GoldNode[], references: GoldReference[], terms: GoldTerm[] }

/** Elements of the hierarchy, with the word that a path has for them. */
const LEVELS: ReadonlySet<string> = new Set([
  'part', 'chapter', 'title', 'subchapter', 'subpart', 'section', 'article', 'subsection', 'paragraph', 'subparagraph', 'point', 'clause', 'subclause', 'hcontainer', 'level', 'list'
])
const TEXTS: ReadonlySet<string> = new Set(['intro', 'content', 'wrapUp'])

interface Walk {
  rendering: AknRendering
  lines: string[]
  /** A number that the next line begins with. */
  pending: string | null
  gold: Omit<AknGold, 'text'>
}
interface Place {
  node: GoldNode | null
  section: string | null
  /** Inside a section, or a paragraph of a schedule. */
  isNumbered: boolean
  depth: number
}

const wordsOf = (element: XmlElement | undefined): string | null => {
  const words = element === undefined ? '' : aknLines(element).map(({ text }) => text).join(' ').trim()
  return words === '' ? null : words
}

const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child): child is XmlElement => isElement(child) && child.name === name)

/** Adds a block to the text and to the words of its node, with what is marked up in it. */
function addLine ({ rendering, lines, gold }: Walk, place: Place, line: AknLine, number: string | null): void {
  const { node } = place
  const printed = number === null ? line.text : `${number}${rendering.separator}${line.text}`
  lines.push(`${' '.repeat(rendering.indent * place.depth)}${printed}`)
  if (node === null) return
  const before = node.text === null || node.text === '' ? '' : `${node.text}\n`
  const start = [...before].length
  for (const { quote, at, target } of line.references) {
    gold.references.push({ path: node.path, quote, start: start + at, end: start + at + [...quote].length, target })
  }
  for (const term of line.terms) gold.terms.push({ term, path: node.path })
  node.text = before + line.text
}

const isInSchedule = ({ section }: Place): boolean => section?.startsWith('schedule_') === true

/** An item of a list that has a number is a node below the provision that the list stands in. */
function addItem (walk: Walk, place: Place, line: AknLine, num: string): void {
  const path = `${place.node?.path ?? ''}/${aknStep('item', num, null)}`.replace(/^\//, '')
  const node: GoldNode = { path, parent: place.node?.path ?? null, kind: 'item', num, heading: null, text: null }
  walk.gold.nodes.push(node)
  addLine(walk, { ...place, node }, line, aknNum(walk.rendering, 'item', num, false))
}

function enter (walk: Walk, element: XmlElement, above: Place): Place & { number: string | null } {
  const num = wordsOf(childNamed(element, 'num'))
  const heading = wordsOf(childNamed(element, 'heading'))
  const name = element.attributes['name'] ?? element.name
  if (name === 'wrapper' || (num === null && heading === null)) return { ...above, number: null }
  const isRooted = isAknRooted(name)
  const step = aknStep(name, num, heading)
  const parent = isRooted ? null : above.node
  const path = isRooted ? step : `${name === 'paragraph' && isInSchedule(above) && !above.isNumbered ? above.section as string : parent?.path ?? ''}/${step}`.replace(/^\//, '')
  const node: GoldNode = { path, parent: above.node?.path ?? null, kind: name, num, heading, text: null }
  walk.gold.nodes.push(node)
  const printed = num === null ? null : aknNum(walk.rendering, name, num, isInSchedule(above))
  const lines = headLines(walk.rendering, printed, heading)
  for (const line of lines.own) walk.lines.push(`${' '.repeat(walk.rendering.indent * above.depth)}${line}`)
  const runsOn = walk.pending !== null && lines.runsOn !== null ? `${walk.pending} ${lines.runsOn}` : lines.runsOn
  walk.pending = null
  return { node, section: isRooted ? step : above.section, isNumbered: above.isNumbered || name === 'section' || name === 'paragraph', depth: above.depth + 1, number: runsOn }
}

function walkLevel (walk: Walk, element: XmlElement, above: Place): void {
  const place = enter(walk, element, above)
  let { number } = place
  const lead = { ...place, depth: above.depth }
  for (const child of element.children) {
    if (!isElement(child)) continue
    if (LEVELS.has(child.name)) {
      // A number alone, as `2` above `(1)`: in the line of its first child, as laws are printed, or on its own.
      if (walk.rendering.joinsFirst) walk.pending = number
      else if (number !== null) walk.lines.push(`${' '.repeat(walk.rendering.indent * above.depth)}${number}`)
      number = null
      walkLevel(walk, child, place)
    } else if (TEXTS.has(child.name)) {
      for (const line of aknLines(child)) {
        if (line.num === null) addLine(walk, number === null ? place : lead, line, number)
        else addItem(walk, place, line, line.num)
        number = null
      }
    }
  }
  if (number !== null) walk.lines.push(number)
}

/** Turns an Akoma Ntoso act into text, one block a line, and gold rows. @throws AppError GOLD_INVALID */
export function aknGold (xml: string, file: string, rendering: AknRendering): AknGold {
  const root = parseXml(xml, file)
  const walk: Walk = { rendering, lines: [], pending: null, gold: { nodes: [], references: [], terms: [] } }
  for (const name of ['preface', 'preamble']) {
    const element = firstNamed(root, name)
    if (element !== undefined) for (const { text } of aknLines(element)) walk.lines.push(text)
  }
  const body = firstNamed(root, 'body')
  for (const child of body?.children ?? []) if (isElement(child) && LEVELS.has(child.name)) walkLevel(walk, child, { node: null, section: null, isNumbered: false, depth: 0 })
  return { text: `${walk.lines.join('\n')}\n`, ...walk.gold }
}
