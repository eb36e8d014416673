import { slug } from '../../norms/ids.js'
import { bodySteps } from './body-events.js'
import { nestMarkers } from './nest-markers.js'
import type { Mode, Nesting } from './nest-markers.js'
import { addNode, addOrdinal, nextOrdinal } from './tree-node.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

/** Deepest list that keeps its levels; deeper items stand beside each other. */
const MAX_LEVEL = 30

type Of<T extends Unit['type']> = Extract<Unit, { type: T }>

/** Puts the units between two headings below their container (null: the document itself). */
export function fillBody (tree: Tree, base: TreeNode | null, units: readonly Unit[], mode: Mode, text: string): void {
  const steps = bodySteps(units, mode, text)
  const nestings = nestMarkers(steps.flatMap(step => step.event === null ? [] : [step.event]), mode)
  /** Numbered provisions that are open, by depth; index 0 is depth 1. */
  let open: TreeNode[] = []
  let items: Array<{ level: number, node: TreeNode }> = []
  let listOwner: TreeNode | null = null
  let last: TreeNode | null = base
  let lead: TreeNode | null = null
  let question: TreeNode | null = null
  let box: TreeNode | null = null
  let table: TreeNode | null = null
  let wantsText: TreeNode | null = null

  const extend = (node: TreeNode, unit: Unit): TreeNode => {
    if (node.children === 0) {
      node.to = Math.max(node.to, unit.to)
      return node
    }
    return addOrdinal(tree, node, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', from: unit.from, to: unit.to })
  }

  const addMarked = (unit: Of<'MARKED'>, { depth }: Nesting): TreeNode => {
    const parent = open[depth - 2] ?? base
    const isParagraph = mode === 'CODE' || (depth === 1 && (mode === 'GENERIC' || unit.marker.readings.some(reading => reading.style === 'digit')))
    const number = unit.marker.bare.replaceAll('.', '-')
    const isWord = parent === base && (mode === 'GENERIC' || base === null)
    const node = addNode(tree, parent, {
      kind: isParagraph ? 'PARAGRAPH' : 'POINT',
      part: `${isParagraph ? 'para' : 'point'}_${number}`,
      num: unit.marker.num,
      heading: unit.heading,
      from: unit.from,
      to: unit.to,
      cite: isWord ? { style: 'WORD', word: 'paragraph', number: unit.marker.shape === 'DECIMAL' ? unit.marker.bare : `(${unit.marker.bare})` } : { style: 'PAREN', word: '', number: unit.marker.bare }
    })
    open = [...open.slice(0, depth - 1), node]
    return node
  }

  const addPlain = (unit: Of<'PLAIN'>, isCounted: boolean): TreeNode => {
    const range = { from: unit.from, to: unit.to }
    let node: TreeNode
    const term = unit.term === null ? '' : slug(unit.term).slice(0, 48)
    if (mode === 'CODE' && term !== '') {
      node = addNode(tree, base, { kind: 'PARAGRAPH', part: `para_${term}`, ...range, cite: { style: 'WORD', word: 'definition of', number: `“${unit.term as string}”` } })
    } else if (mode === 'GENERIC') {
      node = addOrdinal(tree, base, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', ...range })
    } else {
      const ordinal = nextOrdinal(tree, base, 'unnumbered')
      node = addNode(tree, base, { kind: 'PARAGRAPH', part: 'para_0', ...range, cite: { style: 'WORD', word: 'unnumbered paragraph', number: String(ordinal) } })
    }
    if (isCounted) open = [node]
    return node
  }

  const addItem = (unit: Of<'ITEM'>): TreeNode => {
    const level = Math.min(unit.level, MAX_LEVEL)
    if (items.length === 0) {
      const isLed = lead !== null && (mode !== 'GENERIC' || /[:—–]\s*$/.test(text.slice(Math.max(lead.from, lead.to - 4), lead.to)))
      listOwner = box ?? (isLed ? lead : base)
    }
    while (items.length > 0 && (items.at(-1) as { level: number }).level >= level) items.pop()
    const parent = items.at(-1)?.node ?? listOwner
    const node = unit.bare === null
      ? addOrdinal(tree, parent, { kind: 'POINT', word: 'point', name: 'point', from: unit.from, to: unit.to })
      : addNode(tree, parent, { kind: 'POINT', part: `point_${unit.bare}`, num: unit.num, from: unit.from, to: unit.to, cite: { style: 'WORD', word: 'point', number: unit.bare } })
    if (unit.bare !== null) nextOrdinal(tree, parent, 'point')
    items.push({ level, node })
    return node
  }

  /** The open paragraph that a label such as `Example 1 to paragraph (b)(2)` names, else the innermost one. */
  const illustrated = (about: string | null): TreeNode | null => {
    if (about !== null) {
      const wanted = about.replace(/[()]+/g, ' ').trim().split(/\s+/)
      const named = open[wanted.length - 1]
      if (named !== undefined && wanted.every((bare, index) => open[index]?.cite.number.replace(/[()]/g, '') === bare)) return named
    }
    return open.at(-1) ?? base
  }

  const addLabelled = (unit: Of<'LABELLED'>): TreeNode => {
    const range = { from: unit.from, to: unit.to, heading: unit.heading }
    if (unit.kind === 'QUESTION') {
      question = addOrdinal(tree, base, { kind: 'QUESTION', word: 'qst', name: 'question', ...range })
      return question
    }
    if (unit.kind === 'ANSWER') {
      return addOrdinal(tree, question ?? base, { kind: 'ANSWER', word: 'ans', name: 'answer', ...range })
    }
    const parent = mode === 'GENERIC' ? base : illustrated(unit.about)
    const word = unit.kind === 'EXAMPLE' ? 'example' : 'callout'
    return addOrdinal(tree, parent, { kind: unit.kind, word, name: word === 'example' ? 'example' : 'call-out', ...range })
  }

  let event = 0
  for (const { unit, event: has } of steps) {
    const nesting = has === null ? null : nestings[event++] as Nesting
    const isQuoted = unit.block.hints.includes('quote')
    if (unit.type !== 'ITEM' && !(unit.type === 'PLAIN' && unit.level > 0)) items = []
    if (unit.type !== 'ROW') table = null
    if (!isQuoted) box = null
    if (unit.type === 'LABELLED') {
      last = addLabelled(unit)
      box = isQuoted ? last : null
      lead = last.kind === 'ANSWER' ? last : null
      wantsText = unit.alone ? last : null
      continue
    }
    if (wantsText !== null && wantsText.children === 0 && (unit.type === 'PLAIN' || unit.type === 'ROW')) {
      wantsText.to = unit.to
      lead = wantsText
      wantsText = null
      continue
    }
    if (wantsText !== null && unit.type === 'ITEM' && items.length === 0) box = wantsText
    wantsText = null
    if (unit.type === 'MARKED' && nesting !== null) {
      if (box !== null) last = extend(last ?? box, unit)
      else lead = last = addMarked(unit, nesting)
    } else if (unit.type === 'ITEM') last = addItem(unit)
    else if (unit.type === 'ROW') {
      table ??= addOrdinal(tree, base, { kind: 'TABLE', word: 'table', name: 'table', from: unit.from, to: unit.from })
      last = addOrdinal(tree, table, { kind: 'POINT', word: 'row', name: 'row', from: unit.from, to: unit.to })
    } else if (unit.type === 'FOOTNOTE') {
      last = addOrdinal(tree, base?.part === 'conclusions' ? null : base, { kind: 'FOOTNOTE', word: 'fn', name: 'footnote', from: unit.from, to: unit.to })
    } else if (unit.type === 'PLAIN') {
      if (nesting !== null) lead = last = addPlain(unit, true)
      else if (last !== null && !(last.kind === 'FOOTNOTE' || last.kind === 'EXAMPLE' || last.kind === 'CALLOUT' || last.kind === 'POINT')) last = extend(last, unit)
      else if (last !== null && (unit.level > 0 || isQuoted || (last.kind === 'POINT' && mode === 'CODE'))) last = extend(last, unit)
      else lead = last = addPlain({ ...unit, term: null }, false)
    }
  }
}
