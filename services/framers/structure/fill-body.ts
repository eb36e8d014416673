import { addItem, addRow } from './add-item.js'
import { addLabelled } from './add-labelled.js'
import { addFlush, addMarked, addPlain, addTerm, extend } from './add-paragraph.js'
import { bodySteps } from './body-events.js'
import { createBody } from './body-state.js'
import type { Body, UnitOf } from './body-state.js'
import { nestMarkers } from './nest-markers.js'
import type { Mode, Nesting } from './nest-markers.js'
import { addOrdinal } from './tree-node.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

const isQuoted = (unit: Unit): boolean => unit.block.hints.includes('quote')

/** A list, a table and a box end where another kind of unit comes. */
function closeEnded (body: Body, unit: Unit): void {
  if (unit.type !== 'ITEM' && !(unit.type === 'PLAIN' && unit.level > 0)) body.items = []
  if (unit.type !== 'ROW') body.table = null
  if (!isQuoted(unit)) body.box = null
}

function putLabelled (body: Body, unit: UnitOf<'LABELLED'>): void {
  const node = addLabelled(body, unit)
  body.last = node
  body.box = isQuoted(unit) ? node : null
  body.lead = node.kind === 'ANSWER' ? node : null
  body.wantsText = unit.alone ? node : null
}

/** Gives the unit to the label that stands alone before it; false where there is none, or the unit is no such words. */
function fedLabel (body: Body, unit: Unit): boolean {
  const { wantsText } = body
  if (wantsText === null) return false
  body.wantsText = null
  if (wantsText.children === 0 && (unit.type === 'PLAIN' || unit.type === 'ROW')) {
    wantsText.to = unit.to
    body.lead = wantsText
    return true
  }
  if (unit.type === 'ITEM' && body.items.length === 0) body.box = wantsText
  return false
}

/** Words without a number go on with what came last, where that can be; else they are a paragraph of their own. */
function goesOn ({ last, mode }: Body, unit: UnitOf<'PLAIN'>): boolean {
  if (last === null) return false
  if (!['FOOTNOTE', 'EXAMPLE', 'CALLOUT', 'POINT'].includes(last.kind)) return true
  return unit.level > 0 || isQuoted(unit) || (last.kind === 'POINT' && mode === 'CODE')
}

/** How an item of a list ends; other items go on in the next line. */
const ITEM_END = /(?:[;,.]["”’)]*|[^\p{L}](?:and|or))$/u

/** What a list belongs to, where words in small letters go on after its last item; null where the words belong to the item. */
function flushOwner ({ open, base, last, text }: Body, unit: UnitOf<'PLAIN'>): TreeNode | null {
  const item = open.at(-1)
  if (item === undefined || item !== last || !/^[\p{Ll}]/u.test(text.slice(unit.from, unit.from + 2)) || !ITEM_END.test(text.slice(Math.max(item.from, item.to - 8), item.to).trimEnd())) return null
  return open.at(-2) ?? base
}

function putPlain (body: Body, unit: UnitOf<'PLAIN'>, nesting: Nesting | null): void {
  if (nesting === null && goesOn(body, unit)) {
    const list = body.mode === 'STATUTE' ? flushOwner(body, unit) : null
    body.last = list === null ? extend(body, body.last as TreeNode, unit) : addFlush(body, list, unit)
    return
  }
  if (nesting !== null && body.mode === 'STATUTE') {
    body.lead = body.last = addTerm(body, unit, nesting)
    return
  }
  const node = addPlain(body, nesting === null ? { from: unit.from, to: unit.to, term: null } : unit)
  if (nesting !== null) body.open = [node]
  body.lead = body.last = node
}

function putUnit (body: Body, unit: Unit, nesting: Nesting | null): void {
  closeEnded(body, unit)
  if (unit.type === 'LABELLED') {
    putLabelled(body, unit)
    return
  }
  if (fedLabel(body, unit)) return
  if (unit.type === 'MARKED' && nesting !== null) {
    if (body.box !== null) body.last = extend(body, body.last ?? body.box, unit)
    else body.lead = body.last = addMarked(body, unit, nesting)
  } else if (unit.type === 'ITEM') body.last = addItem(body, unit)
  else if (unit.type === 'ROW') body.last = addRow(body, unit)
  else if (unit.type === 'FOOTNOTE') {
    const parent = body.base?.part === 'conclusions' ? null : body.base
    body.last = addOrdinal(body.tree, parent, { kind: 'FOOTNOTE', word: 'fn', name: 'footnote', from: unit.from, to: unit.to })
  } else if (unit.type === 'PLAIN') putPlain(body, unit, nesting)
}

/** Puts the units between two headings below their container (null: the document itself). */
export function fillBody (tree: Tree, base: TreeNode | null, units: readonly Unit[], mode: Mode, text: string): void {
  const steps = bodySteps(units, mode, text)
  const nestings = nestMarkers(steps.flatMap(step => step.event === null ? [] : [step.event]), mode)
  const body = createBody(tree, base, mode, text)
  let event = 0
  for (const step of steps) putUnit(body, step.unit, step.event === null ? null : nestings[event++] as Nesting)
}
