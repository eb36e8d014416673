import type { DiagnosticDraft, ProvisionDraft } from '../draft.js'
import type { SourceDocument } from '../read/source-document.js'
import { addHead } from './add-head.js'
import { annexHeadings } from './annex-headings.js'
import { buildGiven } from './build-given.js'
import { classifyBlocks } from './classify-blocks.js'
import { documentTitle } from './document-title.js'
import { fillBody } from './fill-body.js'
import { fillPreamble } from './fill-preamble.js'
import { finishTree } from './finish-tree.js'
import type { Mode } from './nest-markers.js'
import { isConclusion, outlineOf } from './outline.js'
import type { Outline, Stretch } from './outline.js'
import { statuteUnits } from './statute.js'
import { addNode, createTree } from './tree-node.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

interface Open { node: TreeNode, rank: number, level: number }

function closes (top: Open, stretch: Stretch): boolean {
  const level = stretch.head?.level ?? 0
  const areHeadings = top.level > 0 && top.level < 7 && level > 0 && level < 7
  return areHeadings ? top.level >= level : top.rank >= stretch.rank
}

function modeOf (head: Stretch['head']): Mode {
  if (head?.type !== 'CONTAINER') return 'GENERIC'
  if (head.container.word === 'article') return 'ARTICLE'
  if (head.container.runsThrough === true) return 'STATUTE'
  return head.container.word === '§' || head.container.word === 'section' ? 'CODE' : 'GENERIC'
}

/** The only heading of its level at the very top is the title of the document, not a section of it. */
function isTitleHeading (outline: Outline, index: number): boolean {
  const stretch = outline.stretches[index] as Stretch
  if (outline.isLegal || stretch.head?.type !== 'HEADING' || index !== 1 || (outline.stretches[0] as Stretch).body.length > 0) return false
  const { level } = stretch.head
  return outline.stretches.length > 2 && outline.stretches.every((other, at) => at === 0 || at === index || (other.head?.level ?? 9) > level)
}

/** A title line above the sections of a code stands for the part that they belong to. */
function addPart (tree: Tree, outline: Outline, text: string): Open | null {
  const { body } = outline.stretches[0] as Stretch
  const hasPart = outline.stretches.some(({ head }) => head?.type === 'CONTAINER' && head.container.word === 'part')
  if (outline.part === null || hasPart || body.length === 0 || body.length > 3 || body.some(unit => unit.to - unit.from > 200)) return null
  const [title] = body as [Unit]
  const node = addNode(tree, null, { kind: 'PART', part: `part_${outline.part}`, heading: text.slice(title.from, title.to).replace(/\s+/g, ' '), from: title.from, to: (body.at(-1) as Unit).to, cite: { style: 'NAME', word: `Part ${outline.part}`, number: '' } })
  return { node, rank: 3, level: 0 }
}

/** Splits off what stands after the last article: binding force, place, date, signatures. */
function splitConclusions (units: readonly Unit[], text: string): [Unit[], Unit[]] {
  const at = units.findIndex(unit => unit.type === 'PLAIN' && isConclusion(text.slice(unit.from, Math.min(unit.to, unit.from + 100))))
  return at < 0 ? [[...units], []] : [units.slice(0, at), units.slice(at)]
}

function addConclusions (tree: Tree, units: readonly Unit[], text: string): void {
  const first = units[0]
  if (first === undefined) return
  const words = units.findIndex(unit => unit.type === 'FOOTNOTE')
  const end = words < 0 ? units.length : words
  const node = addNode(tree, null, { kind: 'PARAGRAPH', part: 'conclusions', from: first.from, to: (units[Math.max(end - 1, 0)] as Unit).to, cite: { style: 'NAME', word: 'Concluding formulas', number: '' } })
  fillBody(tree, node, units.slice(end), 'GENERIC', text)
}

function growTree (outline: Outline, text: string): Tree {
  const tree = createTree()
  const open: Open[] = []
  const part = addPart(tree, outline, text)
  if (part !== null) open.push(part)
  outline.stretches.forEach((stretch, index) => {
    if (stretch.head === null) {
      if (part === null && outline.isLegal) fillPreamble(tree, stretch.body, text)
      else if (part === null) fillBody(tree, null, stretch.body, 'GENERIC', text)
      return
    }
    if (isTitleHeading(outline, index)) {
      const { heading, from, to } = stretch.head as Extract<Unit, { type: 'HEADING' }>
      addNode(tree, null, { kind: 'PREAMBLE', part: 'preamble', heading, from, to, cite: { style: 'NAME', word: 'Title', number: '' } })
      fillBody(tree, null, stretch.body, 'GENERIC', text)
      return
    }
    while (open.length > 0 && closes(open.at(-1) as Open, stretch)) open.pop()
    const node = addHead(tree, open.at(-1)?.node ?? null, stretch.head, outline.part)
    open.push({ node, rank: stretch.rank, level: stretch.head.level })
    const mode = modeOf(stretch.head)
    const [body, conclusions] = mode === 'ARTICLE' ? splitConclusions(stretch.body, text) : [stretch.body, []]
    fillBody(tree, node, body, mode, text)
    addConclusions(tree, conclusions, text)
  })
  return tree
}

/**
 * The provision tree of a document as a flat list: document order, parents before children, nested ranges.
 * Every word of the text stands in the own words of exactly one provision. Pure and deterministic.
 */
export function buildProvisions (document: SourceDocument): { provisions: ProvisionDraft[], title: string, diagnostics: DiagnosticDraft[] } {
  if (document.given !== null) {
    const { provisions, diagnostics } = buildGiven(document.given, document.text.length)
    return { provisions, title: documentTitle(document, provisions), diagnostics }
  }
  const outline = outlineOf(statuteUnits(annexHeadings(classifyBlocks(document), document.text), document.text), document.text)
  const provisions = finishTree(growTree(outline, document.text), document.text)
  return { provisions, title: documentTitle(document, provisions), diagnostics: [] }
}
