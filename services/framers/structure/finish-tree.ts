import type { ProvisionDraft } from '../draft.js'
import type { Tree, TreeNode } from './tree-node.js'

/** Longest label; a longer one keeps its end, which tells most. */
const MAX_LABEL = 300

const capitalised = (word: string): string => word[0] === undefined ? word : word[0].toUpperCase() + word.slice(1)

/** How a person cites the node, given how its parent is cited. */
function labelOf (node: TreeNode, parent: string | null): string {
  const { style, word, number } = node.cite
  if (parent === null || (style === 'NAME' && node.isRooted)) return style === 'PAREN' ? `(${number})` : style === 'WORD' ? capitalised(`${word} ${number}`) : word
  if (style === 'PAREN') return `${parent}(${number})`
  if (style === 'NAME') return `${parent}${number === '' ? ' > ' : number}${word}`
  return node.parent?.cite.style === 'WORD' && node.parent.cite.word === word ? `${parent}.${number}` : `${parent}, ${word} ${number}`
}

/** The id, or the first of `id-2`, `id-3` ... that is free; `taken` knows of each id where its search may go on. */
function uniqueId (wanted: string, taken: Map<string, number>): string {
  let turn = taken.get(wanted) ?? 1
  let eId = turn === 1 ? wanted : `${wanted}-${turn}`
  while (taken.has(eId)) eId = `${wanted}-${++turn}`
  taken.set(wanted, turn)
  if (eId !== wanted) taken.set(eId, 1)
  return eId
}

/** A numbered paragraph that is only a few words above its list has them as its heading. */
function headingOf (node: TreeNode, ownTo: number, text: string): string | null {
  if (node.heading !== null || node.cite.style !== 'PAREN' || node.num === null || node.children === 0 || ownTo - node.from > 140) return node.heading
  const words = text.slice(node.from, ownTo).trim().slice(node.num.length).trim()
  return words === '' || /[.;:,]$/.test(words) ? null : words.replace(/\s*[—–-]$/, '')
}

/**
 * What has numbered paragraphs right below it. Unnumbered ones among them are all `para_0`: neither kind ever takes the
 * number of the other, whatever is put in between.
 */
const withNumbered = (nodes: readonly TreeNode[]): ReadonlySet<TreeNode | null> =>
  new Set(nodes.filter(({ num, part }) => num !== null && part.startsWith('para_')).map(({ idParent, parent }) => idParent ?? parent))

/** Settles ids, labels and ranges of the grown tree. */
export function finishTree (tree: Tree, text: string): ProvisionDraft[] {
  const { nodes } = tree
  const firstChild = new Map<TreeNode, number>()
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as TreeNode
    if (node.parent === null) continue
    node.parent.to = Math.max(node.parent.to, node.to)
    firstChild.set(node.parent, node.from)
  }
  const numbered = withNumbered(nodes)
  const taken = new Map<string, number>()
  const done = new Map<TreeNode, { eId: string, label: string }>()
  return nodes.map(node => {
    const parent = node.parent === null ? null : done.get(node.parent) as { eId: string, label: string }
    const above = node.idParent === null ? parent : done.get(node.idParent) as { eId: string, label: string }
    const part = node.num === null && numbered.has(node.idParent ?? node.parent) && /^para_\d+$/.test(node.part) ? 'para_0' : node.part
    const eId = uniqueId(above === null || node.isRooted ? part : `${above.eId}__${part}`, taken)
    const full = labelOf(node, above?.label ?? null)
    const label = full.length > MAX_LABEL ? `…${full.slice(-MAX_LABEL)}` : full
    done.set(node, { eId, label })
    const ownTo = firstChild.get(node) ?? node.to
    return { eId, parent: parent?.eId ?? null, kind: node.kind, num: node.num, heading: headingOf(node, ownTo, text), label, from: node.from, to: node.to, ownTo }
  })
}
