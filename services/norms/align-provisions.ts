import { similarity } from './align-norms.js'
import { bandKeys, shingles } from './min-hash.js'
import type { AlignableProvision, TreePart } from './provision-tree.js'
import { provisionTree } from './provision-tree.js'

/** What became of a provision; one can be MOVED or RENUMBERED and CHANGED at once. */
export type ProvisionChange = 'UNCHANGED' | 'MOVED' | 'RENUMBERED' | 'CHANGED' | 'ADDED' | 'REMOVED'

/** A provision of the one version and the one of the other that continues it. */
export interface ProvisionPair { before: string | null, after: string | null, kinds: ProvisionChange[] }

/** Share of common words from which a provision with the same eId is still the same one. */
const SAME_PLACE = 0.3
/** The same among the children of one parent, and anywhere else. */
const SAME_PARENT = 0.4
const ANYWHERE = 0.5
/** Fewer words than these, `Reserved.`, are found anywhere: they say nothing of where a provision went. */
const TELLING = 4
/** Most comparisons among the children of one parent; with more of them, shared shingles decide which are compared. */
const MAX_COMPARISONS = 40_000
/** A band that more provisions share is boilerplate. */
const MAX_BUCKET = 32

type Pairs = Map<TreePart, TreePart>

/** Both directions of an alignment in the making: one to one. */
class Alignment {
  readonly toAfter: Pairs = new Map()
  readonly toBefore: Pairs = new Map()

  isFree (before: TreePart, after: TreePart): boolean {
    return !this.toAfter.has(before) && !this.toBefore.has(after)
  }

  pair (before: TreePart, after: TreePart): boolean {
    if (!this.isFree(before, after)) return false
    this.toAfter.set(before, after)
    this.toBefore.set(after, before)
    return true
  }

  /** Pairs two subtrees of the same words, provision by provision. */
  pairSubtrees (before: TreePart, after: TreePart): void {
    const waiting: Array<[TreePart, TreePart]> = [[before, after]]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [one, other] = next
      if (!this.pair(one, other)) continue
      one.children.forEach((child, at) => waiting.push([child, other.children[at] as TreePart]))
    }
  }
}

const grouped = (parts: Iterable<TreePart>, key: (part: TreePart) => string): Map<string, TreePart[]> => {
  const groups = new Map<string, TreePart[]>()
  for (const part of parts) {
    const group = groups.get(key(part))
    if (group === undefined) groups.set(key(part), [part])
    else group.push(part)
  }
  return groups
}

type Version = readonly TreePart[]

/** Pairs free provisions with the same key, first with first, second with second. */
function pairByKey (found: Alignment, before: Version, after: Version, key: (part: TreePart) => string, pair: (one: TreePart, other: TreePart) => void): void {
  const news = grouped(after.filter(part => !found.toBefore.has(part)), key)
  for (const [name, olds] of grouped(before.filter(part => !found.toAfter.has(part)), key)) {
    const fresh = news.get(name) ?? []
    olds.forEach((old, at) => { if (fresh[at] !== undefined) pair(old, fresh[at]) })
  }
}

const isTelling = (part: TreePart): boolean => part.weight >= TELLING

/** Identical subtrees, those in their old place first, then the largest. */
function pairIdentical (found: Alignment, before: Version, after: Version): void {
  const whole = (one: TreePart, other: TreePart): void => { found.pairSubtrees(one, other) }
  pairByKey(found, before, after, part => `${part.provision.eId}\n${part.subtree}`, whole)
  const sizes = [...new Set(before.filter(isTelling).map(({ size }) => size))].sort((a, b) => b - a)
  const bySize = (version: Version) => grouped(version.filter(isTelling), part => String(part.size))
  const [olds, news] = [bySize(before), bySize(after)]
  for (const size of sizes) pairByKey(found, olds.get(String(size)) ?? [], news.get(String(size)) ?? [], part => part.subtree, whole)
}

interface Scored { old: TreePart, fresh: TreePart, score: number }

const likeness = (sets: Map<TreePart, Set<string>>) => (part: TreePart): Set<string> => {
  const known = sets.get(part) ?? new Set(part.words)
  sets.set(part, known)
  return known
}

/** The most similar first. Ties go to the earlier ones; the sum of places is the same whichever version is called the old one. */
function pairScored (found: Alignment, scored: Scored[]): Array<[TreePart, TreePart]> {
  scored.sort((a, b) => b.score - a.score || (a.old.index + a.fresh.index) - (b.old.index + b.fresh.index))
  return scored.flatMap(({ old, fresh }): Array<[TreePart, TreePart]> => found.pair(old, fresh) ? [[old, fresh]] : [])
}

/** Candidates that share a band of their shingles: a few for each provision, never all pairs. */
function candidates (before: Version, after: Version): Array<[TreePart, TreePart]> {
  const buckets = new Map<string, [TreePart[], TreePart[]]>()
  for (const [side, parts] of [before, after].entries()) {
    for (const part of parts) {
      for (const key of bandKeys(shingles(part.words))) {
        const bucket = buckets.get(key) ?? [[], []]
        bucket[side as 0 | 1].push(part)
        buckets.set(key, bucket)
      }
    }
  }
  const seen = new Map<TreePart, Set<TreePart>>()
  for (const [olds, news] of buckets.values()) {
    if (olds.length * news.length > MAX_BUCKET * MAX_BUCKET) continue
    for (const old of olds) seen.set(old, new Set([...seen.get(old) ?? [], ...news]))
  }
  return [...seen].flatMap(([old, news]) => [...news].map((fresh): [TreePart, TreePart] => [old, fresh]))
}

/** Aligns the children of pairs of parents, pair after pair, from the top down. */
function pairBelowParents (found: Alignment, before: Version, after: Version, wordSet: (part: TreePart) => Set<string>): void {
  const tops = (version: Version) => version.filter(({ parent }) => parent === null)
  const waiting: Array<[Version, Version]> = [[tops(before), tops(after)], ...[...found.toAfter].map(([old, fresh]): [Version, Version] => [old.children, fresh.children])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const olds = next[0].filter(part => !found.toAfter.has(part))
    const news = next[1].filter(part => !found.toBefore.has(part))
    if (olds.length === 0 || news.length === 0) continue
    const paired: Array<[TreePart, TreePart]> = []
    pairByKey(found, olds, news, ({ own }) => own, (one, other) => { if (found.pair(one, other)) paired.push([one, other]) })
    const pairs = olds.length * news.length <= MAX_COMPARISONS ? olds.flatMap(old => news.map((fresh): [TreePart, TreePart] => [old, fresh])) : candidates(olds, news)
    const scored = pairs.filter(([old, fresh]) => found.isFree(old, fresh)).map(([old, fresh]) => ({ old, fresh, score: similarity(wordSet(old), wordSet(fresh)) }))
    paired.push(...pairScored(found, scored.filter(({ old, fresh, score }) => score >= SAME_PARENT && old.words.length > 0 && fresh.words.length > 0)))
    waiting.push(...paired.map(([old, fresh]): [Version, Version] => [old.children, fresh.children]))
  }
}

/** The same eId with similar words, or without any on both sides. */
function pairInPlace (found: Alignment, before: Version, after: Version, wordSet: (part: TreePart) => Set<string>): void {
  pairByKey(found, before, after, ({ provision, own }) => `${provision.eId}\n${own}`, (one, other) => found.pair(one, other))
  pairByKey(found, before, after, ({ provision }) => provision.eId, (one, other) => {
    if (similarity(wordSet(one), wordSet(other)) >= SAME_PLACE) found.pair(one, other)
  })
}

function pairAnywhere (found: Alignment, before: Version, after: Version, wordSet: (part: TreePart) => Set<string>): void {
  const olds = before.filter(part => !found.toAfter.has(part) && part.words.length >= TELLING)
  const news = after.filter(part => !found.toBefore.has(part) && part.words.length >= TELLING)
  pairByKey(found, olds, news, ({ own }) => own, (one, other) => found.pair(one, other))
  const scored = candidates(olds, news).filter(([old, fresh]) => found.isFree(old, fresh)).map(([old, fresh]) => ({ old, fresh, score: similarity(wordSet(old), wordSet(fresh)) }))
  pairScored(found, scored.filter(({ score }) => score >= ANYWHERE))
}

function kindsOf (found: Alignment, old: TreePart, fresh: TreePart): ProvisionChange[] {
  const isSameParent = old.parent === null ? fresh.parent === null : found.toAfter.get(old.parent) === fresh.parent
  const isSameNumber = old.provision.eId === fresh.provision.eId && old.provision.num === fresh.provision.num
  const kinds: ProvisionChange[] = []
  if (!isSameParent) kinds.push('MOVED')
  else if (!isSameNumber) kinds.push('RENUMBERED')
  if (old.own !== fresh.own) kinds.push('CHANGED')
  return kinds.length === 0 ? ['UNCHANGED'] : kinds
}

/**
 * Says which provision of the new version continues which of the old one: identical subtrees, then the same eId with
 * similar words, then similar words under the same parent, then anywhere. One to one, the same whichever
 * of the two is called the old one, and linear but for the children of one parent. The new version's provisions come
 * in its order, each removed one after all of them.
 */
export function alignProvisions (before: readonly AlignableProvision[], after: readonly AlignableProvision[]): ProvisionPair[] {
  const [olds, news] = [provisionTree(before), provisionTree(after)]
  const found = new Alignment()
  const wordSet = likeness(new Map())
  pairIdentical(found, olds, news)
  pairInPlace(found, olds, news, wordSet)
  pairBelowParents(found, olds, news, wordSet)
  pairAnywhere(found, olds, news, wordSet)
  pairBelowParents(found, olds, news, wordSet)
  return [
    ...news.map((fresh): ProvisionPair => {
      const old = found.toBefore.get(fresh)
      return old === undefined ? { before: null, after: fresh.provision.eId, kinds: ['ADDED'] } : { before: old.provision.eId, after: fresh.provision.eId, kinds: kindsOf(found, old, fresh) }
    }),
    ...olds.filter(old => !found.toAfter.has(old)).map((old): ProvisionPair => ({ before: old.provision.eId, after: null, kinds: ['REMOVED'] }))
  ]
}

/** Where the provisions of the old version stand in the new one, by eId; null where they are gone. */
export const newPlaces = (pairs: readonly ProvisionPair[]): Map<string, string | null> =>
  new Map(pairs.flatMap(({ before, after }): Array<[string, string | null]> => before === null ? [] : [[before, after]]))
