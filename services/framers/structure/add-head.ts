import { slug } from '../../norms/ids.js'
import type { Container } from './container.js'
import { eIdWordOf } from './container.js'
import type { Stretch } from './outline.js'
import { addNode, nextOrdinal } from './tree-node.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

const capitalised = (word: string): string => word === '§' ? '§' : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** Articles and sections of a code are cited by their number alone, annexes and parts too. */
function isRootedContainer (container: Container, parent: TreeNode | null): boolean {
  if (parent === null) return true
  if (annexOf(parent) !== null) return false
  return container.word === '§' || container.word === 'article' || container.kind === 'ANNEX'
}

/** The annex that holds a node; null outside of annexes. */
function annexOf (node: TreeNode | null): TreeNode | null {
  for (let at = node; at !== null; at = at.parent) if (at.kind === 'ANNEX') return at
  return null
}

/** A heading between sections: cited by its words. */
const addCrossheading = (tree: Tree, parent: TreeNode | null, { container, from, to }: Extract<Unit, { type: 'CONTAINER' }>): TreeNode => addNode(tree, parent, {
  kind: 'CROSSHEADING', part: `xhead_${slug(container.heading ?? '').slice(0, 48).replace(/-+$/, '')}`, heading: container.heading, from, to, cite: { style: 'NAME', word: container.heading ?? '', number: '' }
})

/** A section of a statute, or a paragraph of a schedule: numbered through, whatever parts and headings it stands below. */
function addNumbered (tree: Tree, parent: TreeNode | null, { container, from, to }: Extract<Unit, { type: 'CONTAINER' }>): TreeNode {
  const annex = annexOf(parent)
  return addNode(tree, parent, {
    kind: container.kind,
    part: `${eIdWordOf(container.word)}_${container.bare}`,
    isRooted: annex === null,
    idParent: annex,
    num: container.num,
    heading: container.heading,
    from,
    to,
    cite: annex === null ? { style: 'NAME', word: `Section ${container.bare}`, number: '' } : { style: 'WORD', word: 'paragraph', number: container.bare }
  })
}

function addContainer (tree: Tree, parent: TreeNode | null, unit: Extract<Unit, { type: 'CONTAINER' }>, code: string | null): TreeNode {
  const { container } = unit
  if (container.word === 'crossheading') return addCrossheading(tree, parent, unit)
  if (container.runsThrough === true) return addNumbered(tree, parent, unit)
  const number = container.bare === '' ? '' : `_${container.bare.replaceAll('.', '-')}`
  const word = container.bare === '' ? capitalised(container.num) : `${capitalised(container.word)} ${container.bare}`
  const isRooted = isRootedContainer(container, parent) || (container.word === 'part' && container.bare === code)
  return addNode(tree, parent, {
    kind: container.kind,
    part: `${eIdWordOf(container.word)}${number}`,
    isRooted,
    num: container.num,
    heading: container.heading,
    from: unit.from,
    to: unit.to,
    cite: { style: 'NAME', word, number: isRooted ? '' : ', ' }
  })
}

function addHeading (tree: Tree, parent: TreeNode | null, unit: Extract<Unit, { type: 'HEADING' }>): TreeNode {
  const ordinal = nextOrdinal(tree, parent, 'sec')
  return addNode(tree, parent, {
    kind: 'SECTION',
    part: `sec_${unit.slug === '' ? ordinal : unit.slug}`,
    num: unit.num,
    heading: unit.heading,
    from: unit.from,
    to: unit.to,
    cite: { style: 'NAME', word: unit.heading.length > 120 ? `${unit.heading.slice(0, 119)}…` : unit.heading, number: '' }
  })
}

/** Adds the provision that a heading opens; `code`: the part that all sections of the document belong to. */
export const addHead = (tree: Tree, parent: TreeNode | null, head: NonNullable<Stretch['head']>, code: string | null): TreeNode =>
  head.type === 'CONTAINER' ? addContainer(tree, parent, head, code) : addHeading(tree, parent, head)
