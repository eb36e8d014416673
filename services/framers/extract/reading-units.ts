import { sha256 } from '../../norms/hash.js'
import type { ProvisionDraft, Range } from '../draft.js'
import { childrenOf, leadsIn } from './list-children.js'
import { ownWords } from './own-words.js'
import { trimEnd } from './trim.js'

/** What reading a provision needs of it. */
export type ReadProvision = Pick<ProvisionDraft, 'eId' | 'parent' | 'kind' | 'num' | 'heading' | 'from' | 'to' | 'ownTo'>

/**
 * A stretch of a document whose norms depend on nothing outside it: the own words of one provision, or a provision that
 * may be a lead-in, with all below it. Two units with one key have the same norms.
 */
export interface ReadingUnit { key: string, from: number, provisions: ReadProvision[], isTree: boolean }

/** Characters around a unit that decide whether a mark belongs to its first or last word. */
const MARGIN = 3

const around = (text: string, { from, to }: Range): string => `${text.slice(Math.max(0, from - MARGIN), from)}\n${text.slice(from, to)}\n${text.slice(to, to + MARGIN)}`
const headOf = ({ kind, num, heading, from, ownTo, to }: ReadProvision, origin: number): unknown[] => [kind, num, heading, from - origin, ownTo - origin, to - origin]

/** True where the words below it may continue the provision's own. */
function mayLeadIn (text: string, provision: ProvisionDraft, children: readonly ProvisionDraft[]): boolean {
  if (children.length === 0) return false
  const own = ownWords(text, provision)
  const to = trimEnd(text, own.from, own.to)
  return to <= own.from ? provision.kind === 'SECTION' && children[0]?.kind === 'POINT' : leadsIn(text, { from: own.from, to }, children)
}

/** Cuts a document into its reading units, in document order. Linear but for the keys, which hash each word once. */
export function readingUnits (text: string, list: readonly ReadProvision[]): ReadingUnit[] {
  const children = childrenOf(text, list as readonly ProvisionDraft[])
  const units: ReadingUnit[] = []
  const waiting = [...children.get('') ?? []].toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const provision = next
    const below = children.get(provision.eId) ?? []
    if (mayLeadIn(text, provision, below)) {
      const tree: ReadProvision[] = [provision]
      for (let at = 0; at < tree.length; at++) tree.push(...children.get((tree[at] as ReadProvision).eId) ?? [])
      const to = tree.reduce((end, one) => Math.max(end, one.to), provision.to)
      const places = new Map(tree.map(({ eId }, at) => [eId, at]))
      const shape = tree.map(one => [headOf(one, provision.from), places.get(one.parent ?? '') ?? -1])
      units.push({ key: sha256(JSON.stringify(['TREE', shape, around(text, { from: provision.from, to })])), from: provision.from, provisions: tree, isTree: true })
    } else {
      const { kind, num, heading, from, ownTo } = provision
      units.push({ key: sha256(JSON.stringify(['OWN', kind, num, heading, ownTo - from, below[0]?.kind ?? null, around(text, { from, to: ownTo })])), from, provisions: [provision], isTree: false })
      waiting.push(...below.toReversed())
    }
  }
  return units
}
