import type { Body, UnitOf } from './body-state.js'
import { addNode, addOrdinal, nextOrdinal } from './tree-node.js'
import type { TreeNode } from './tree-node.js'

/** Deepest list that keeps its levels; deeper items stand beside each other. */
const MAX_LEVEL = 30

/** What a list hangs on: the box around it, the paragraph that leads it in, or the container. */
function ownerOf ({ box, lead, mode, text, base }: Body): TreeNode | null {
  if (box !== null) return box
  const isLed = lead !== null && (mode !== 'GENERIC' || /[:—–]\s*$/.test(text.slice(Math.max(lead.from, lead.to - 4), lead.to)))
  return isLed ? lead : base
}

/** Adds an item of a list as a point, below the items that are less deep. */
export function addItem (body: Body, unit: UnitOf<'ITEM'>): TreeNode {
  const { tree, items } = body
  const { from, to, num, bare } = unit
  const level = Math.min(unit.level, MAX_LEVEL)
  if (items.length === 0) body.listOwner = ownerOf(body)
  while (items.length > 0 && (items.at(-1) as { level: number }).level >= level) items.pop()
  const parent = items.at(-1)?.node ?? body.listOwner
  const node = bare === null
    ? addOrdinal(tree, parent, { kind: 'POINT', word: 'point', name: 'point', from, to })
    : addNode(tree, parent, { kind: 'POINT', part: `point_${bare}`, num, from, to, cite: { style: 'WORD', word: 'point', number: bare } })
  if (bare !== null) nextOrdinal(tree, parent, 'point')
  items.push({ level, node })
  return node
}

/** Adds a row of a table, and its table before the first one. */
export function addRow (body: Body, { from, to }: UnitOf<'ROW'>): TreeNode {
  body.table ??= addOrdinal(body.tree, body.base, { kind: 'TABLE', word: 'table', name: 'table', from, to: from })
  return addOrdinal(body.tree, body.table, { kind: 'POINT', word: 'row', name: 'row', from, to })
}
