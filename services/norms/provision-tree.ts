import { sha256 } from './hash.js'
import { wordsOf } from './words-of.js'

/** A provision as alignment sees it. Lists are in document order, parents before children. */
export interface AlignableProvision {
  eId: string
  parent: string | null
  num: string | null
  heading: string | null
  /** Its own words, with or without the number and heading that they begin with. */
  text: string
}

/** A provision among the others of its version, with what tells it from them. */
export interface TreePart {
  readonly provision: AlignableProvision
  /** Place in document order. */
  readonly index: number
  readonly parent: TreePart | null
  readonly children: TreePart[]
  /** Its words, heading included and number left out, which may change without the words. */
  readonly words: readonly string[]
  /** Hash over these words. */
  readonly own: string
  /** Hash over its words and those of all below it: a Merkle tree. */
  subtree: string
  /** How many provisions, and how many words, the subtree has. */
  size: number
  weight: number
}

/** Words of the provision without the number in front of them. */
function ownWordsOf ({ num, heading, text }: AlignableProvision): string[] {
  const trimmed = text.trimStart()
  const unnumbered = num !== null && num !== '' && trimmed.startsWith(num) ? trimmed.slice(num.length) : trimmed
  const words = wordsOf(unnumbered)
  const head = wordsOf(heading ?? '')
  return head.length > 0 && !head.every((word, at) => words[at] === word) ? [...head, ...words] : words
}

/** The provisions of a version as a tree with hashes. Linear: each hash is made once, from the leaves up. */
export function provisionTree (provisions: readonly AlignableProvision[]): TreePart[] {
  const byEId = new Map<string, TreePart>()
  const parts = provisions.map((provision, index) => {
    const words = ownWordsOf(provision)
    const parent = provision.parent === null ? null : byEId.get(provision.parent) ?? null
    const part: TreePart = { provision, index, parent, children: [], words, own: sha256(words.join(' ')), subtree: '', size: 1, weight: words.length }
    byEId.set(provision.eId, part)
    parent?.children.push(part)
    return part
  })
  for (const part of parts.toReversed()) {
    part.subtree = sha256(JSON.stringify([part.own, part.children.map(({ subtree }) => subtree)]))
    for (const child of part.children) {
      part.size += child.size
      part.weight += child.weight
    }
  }
  return parts
}
