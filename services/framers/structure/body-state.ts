import type { Mode } from './nest-markers.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

export type UnitOf<T extends Unit['type']> = Extract<Unit, { type: T }>

/** Where the provisions below one heading stand while its units are put in. */
export interface Body {
  tree: Tree
  /** The container that is filled; null: the document itself. */
  base: TreeNode | null
  mode: Mode
  text: string
  /** Numbered provisions that are open, by depth; index 0 is depth 1. */
  open: TreeNode[]
  /** Open list items, and what the list hangs on. */
  items: Array<{ level: number, node: TreeNode }>
  listOwner: TreeNode | null
  last: TreeNode | null
  /** The paragraph that leads in what follows. */
  lead: TreeNode | null
  question: TreeNode | null
  /** The call-out whose quoted words are being read. */
  box: TreeNode | null
  table: TreeNode | null
  /** A label that stands alone takes the next block as its words. */
  wantsText: TreeNode | null
}

export const createBody = (tree: Tree, base: TreeNode | null, mode: Mode, text: string): Body => ({
  tree, base, mode, text, open: [], items: [], listOwner: null, last: base, lead: null, question: null, box: null, table: null, wantsText: null
})
