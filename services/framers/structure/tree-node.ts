import type { ProvisionKind } from '../../norms/provision.js'

/** A provision while the tree grows. Ids, labels and ends of ranges are settled when it is complete. */
export interface TreeNode {
  kind: ProvisionKind
  parent: TreeNode | null
  /** Last part of the eId: `para_1`. */
  part: string
  /** The eId does not carry the parent's: articles keep their number whatever chapter they stand in. */
  isRooted: boolean
  /** The provision whose eId and label this one's go on from, where that is not the parent. */
  idParent: TreeNode | null
  num: string | null
  heading: string | null
  /** How the last step of a citation reads: `(1)` after `Article 33`, or `, point 2` after a heading. */
  cite: { style: 'PAREN' | 'WORD' | 'NAME', word: string, number: string }
  from: number
  to: number
  children: number
  /** Children so far by the word of their eId. */
  counts: Map<string, number>
}

export type NodeInput = Pick<TreeNode, 'kind' | 'part' | 'cite' | 'from' | 'to'> & Partial<Pick<TreeNode, 'isRooted' | 'idParent' | 'num' | 'heading'>>

/** All nodes in document order, parents first; `path` leads from the last top node to the last node of all. */
export interface Tree { nodes: TreeNode[], rootCounts: Map<string, number>, path: TreeNode[], open: Set<TreeNode> }

export const createTree = (): Tree => ({ nodes: [], rootCounts: new Map(), path: [], open: new Set() })

/** Adds the next node of the document. A parent that later words have closed gives way to its own parent: ranges nest. */
export function addNode (tree: Tree, wanted: TreeNode | null, input: NodeInput): TreeNode {
  let parent = wanted
  while (parent !== null && !tree.open.has(parent)) parent = parent.parent
  while (tree.path.length > 0 && tree.path.at(-1) !== parent) tree.open.delete(tree.path.pop() as TreeNode)
  const node: TreeNode = { isRooted: parent === null, idParent: null, num: null, heading: null, ...input, parent, children: 0, counts: new Map() }
  if (parent !== null) parent.children++
  tree.nodes.push(node)
  tree.path.push(node)
  tree.open.add(node)
  return node
}

/** The next ordinal of children of the parent that share a word. */
export function nextOrdinal (tree: Tree, parent: TreeNode | null, word: string): number {
  const counts = parent?.counts ?? tree.rootCounts
  const ordinal = (counts.get(word) ?? 0) + 1
  counts.set(word, ordinal)
  return ordinal
}

/** A child known only by its place among its kind: `point_2`, `example_1`. */
export function addOrdinal (tree: Tree, parent: TreeNode | null, input: { kind: ProvisionKind, word: string, name: string, from: number, to: number, num?: string | null, heading?: string | null }): TreeNode {
  const ordinal = nextOrdinal(tree, parent, input.word)
  return addNode(tree, parent, {
    kind: input.kind, part: `${input.word}_${ordinal}`, num: input.num ?? null, heading: input.heading ?? null, from: input.from, to: input.to, cite: { style: 'WORD', word: input.name, number: String(ordinal) }
  })
}
