import { slug } from '../../norms/ids.js'
import type { Body, UnitOf } from './body-state.js'
import type { Nesting } from './nest-markers.js'
import { addNode, addOrdinal, nextOrdinal } from './tree-node.js'
import type { TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

/** Adds words to a provision: to its own, or as a paragraph below it where others came between. */
export function extend (body: Body, node: TreeNode, unit: Unit): TreeNode {
  if (node.children > 0) return addOrdinal(body.tree, node, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', from: unit.from, to: unit.to })
  node.to = Math.max(node.to, unit.to)
  return node
}

/** Adds a numbered paragraph or point at its depth, and opens it. */
export function addMarked (body: Body, unit: UnitOf<'MARKED'>, { depth }: Nesting): TreeNode {
  const { tree, base, mode, open } = body
  const { marker, heading, from, to } = unit
  const parent = open[depth - 2] ?? base
  const isParagraph = mode === 'CODE' || mode === 'STATUTE' || (depth === 1 && (mode === 'GENERIC' || marker.readings.some(reading => reading.style === 'digit')))
  const isWord = parent === base && (mode === 'GENERIC' || base === null)
  const node = addNode(tree, parent, {
    kind: isParagraph ? 'PARAGRAPH' : 'POINT',
    part: `${isParagraph ? 'para' : 'point'}_${marker.bare.replaceAll('.', '-')}`,
    num: marker.num,
    heading,
    from,
    to,
    cite: isWord ? { style: 'WORD', word: 'paragraph', number: marker.shape === 'DECIMAL' ? marker.bare : `(${marker.bare})` } : { style: 'PAREN', word: '', number: marker.bare }
  })
  body.open = [...open.slice(0, depth - 1), node]
  return node
}

/** Adds an unnumbered paragraph of the container: by its term in a code, else by its place. */
export function addPlain (body: Body, { from, to, term }: { from: number, to: number, term: string | null }): TreeNode {
  const { tree, base, mode } = body
  const name = term === null ? '' : slug(term).slice(0, 48)
  if (mode === 'CODE' && name !== '') {
    return addNode(tree, base, { kind: 'PARAGRAPH', part: `para_${name}`, from, to, cite: { style: 'WORD', word: 'definition of', number: `“${term as string}”` } })
  }
  if (mode === 'GENERIC') return addOrdinal(tree, base, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', from, to })
  const ordinal = nextOrdinal(tree, base, 'unnumbered')
  return addNode(tree, base, { kind: 'PARAGRAPH', part: 'para_0', from, to, cite: { style: 'WORD', word: 'unnumbered paragraph', number: String(ordinal) } })
}

/** Adds a term of a list of definitions below the numbered paragraph that leads it in, and opens it. */
export function addTerm (body: Body, { from, to }: { from: number, to: number }, { depth }: Nesting): TreeNode {
  const parent = body.open[depth - 2] ?? body.base
  const node = addOrdinal(body.tree, parent, { kind: 'POINT', word: 'point', name: 'point', from, to })
  body.open = [...body.open.slice(0, depth - 1), node]
  return node
}

/** Adds words that go on after a list as a paragraph of what the list belongs to; the numbering stays open. */
export const addFlush = (body: Body, parent: TreeNode, { from, to }: { from: number, to: number }): TreeNode =>
  addOrdinal(body.tree, parent, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', from, to })
