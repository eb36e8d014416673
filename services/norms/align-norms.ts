import { normId } from './ids.js'
import type { Modality } from './norm.js'

/** A norm as alignment sees it: in which provision it stands, what it does, and its words. Lists are in document order. */
export interface AlignableNorm { id: string, provision: string, modality: Modality, quote: string }
export interface OlderNorm extends AlignableNorm { state: 'ACTIVE' | 'RETIRED' }

/** An older norm as it stands in the new version: in the provision that continues its own, by eId; where that is gone, in none. */
export function movedNorm<T extends OlderNorm> (norm: T, places: ReadonlyMap<string, string | null>): T {
  const place = places.get(norm.provision)
  if (place === undefined) return norm
  // The mark keeps another provision under the same eId from taking it over; its neighbours stay its neighbours.
  return { ...norm, provision: place ?? `${norm.provision}~gone` }
}

/** What becomes of the norms of a work when a new version of it arrives. */
export interface NormAlignment {
  /** Ids for the new norms, in their order: of the older norm that each continues, or a fresh one. */
  ids: string[]
  /** How many of the new norms continue an older one. */
  kept: number
  added: number
  /** Active older norms that nothing continues. */
  retired: string[]
}

/** Share of common words from which an edited norm of the same provision is still the same norm. */
const SIMILAR = 0.5
/** Below this, even the place among the norms of the provision is no argument. */
const UNLIKE = 0.2
/** Fewer words than these, `report gifts`, say too little to be the same norm in another provision. */
const TELLING = 4
/** Most comparisons in one provision: a text without structure may put all norms into one. Beyond, order decides. */
const MAX_COMPARISONS = 250_000

const WORDS = /[\p{L}\p{N}]+/gu

/** The words of a text, lower case. */
export const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(WORDS) ?? [])

/** Jaccard index of two sets: 0 for nothing in common, 1 for the same. */
export function similarity (a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common / (a.size + b.size - common)
}

const inPlace = ({ provision, quote }: AlignableNorm): string => `${provision}\n${quote}`
const inPlaceAs = (norm: AlignableNorm): string => `${norm.modality}\n${inPlace(norm)}`
const nearbyAs = ({ provision, modality, quote }: AlignableNorm): string => `${modality}\n${provision.slice(0, Math.max(0, provision.lastIndexOf('__')))}\n${quote}`
const anywhereAs = ({ modality, quote }: AlignableNorm): string => `${modality}\n${quote}`
const isTelling = ({ quote }: AlignableNorm): boolean => (quote.match(WORDS) ?? []).length >= TELLING

type Pairs = Map<AlignableNorm, OlderNorm>

/** Pairs norms with the same key, first with first, second with second. */
function pairByKey (fresh: readonly AlignableNorm[], older: readonly OlderNorm[], key: (norm: AlignableNorm) => string, pairs: Pairs): void {
  const taken = new Set(pairs.values())
  const waiting = new Map<string, OlderNorm[]>()
  for (const norm of older) {
    if (taken.has(norm)) continue
    const queue = waiting.get(key(norm))
    if (queue === undefined) waiting.set(key(norm), [norm])
    else queue.push(norm)
  }
  for (const norm of fresh) {
    if (pairs.has(norm)) continue
    const match = waiting.get(key(norm))?.shift()
    if (match !== undefined) pairs.set(norm, match)
  }
}

/** Norms of both lists that have no partner yet, by provision. */
function leftByProvision (fresh: readonly AlignableNorm[], older: readonly OlderNorm[], pairs: Pairs): Array<[AlignableNorm[], OlderNorm[]]> {
  const taken = new Set(pairs.values())
  const groups = new Map<string, [AlignableNorm[], OlderNorm[]]>()
  for (const norm of fresh) {
    if (pairs.has(norm)) continue
    const group = groups.get(norm.provision)
    if (group === undefined) groups.set(norm.provision, [[norm], []])
    else group[0].push(norm)
  }
  for (const norm of older) if (!taken.has(norm)) groups.get(norm.provision)?.[1].push(norm)
  return [...groups.values()].filter(([, candidates]) => candidates.length > 0)
}

const isAlike = ({ norm, old }: { norm: AlignableNorm, old: OlderNorm }): boolean => norm.modality === old.modality

/** Pairs the most similar first; ties go to those of the same modality, then to the earlier ones, so that the result does not depend on chance. */
function pairBySimilarity (fresh: readonly AlignableNorm[], older: readonly OlderNorm[], pairs: Pairs): void {
  for (const [news, olds] of leftByProvision(fresh, older, pairs)) {
    if (news.length * olds.length > MAX_COMPARISONS) continue
    const oldWords = olds.map(norm => wordSet(norm.quote))
    const scored = news.flatMap(norm => {
      const words = wordSet(norm.quote)
      return olds.map((old, index) => ({ norm, old, score: similarity(words, oldWords[index] as Set<string>) }))
    }).filter(({ score }) => score >= SIMILAR).sort((a, b) => b.score - a.score || Number(isAlike(b)) - Number(isAlike(a)))
    const taken = new Set<OlderNorm>()
    for (const { norm, old } of scored) {
      if (pairs.has(norm) || taken.has(old)) continue
      pairs.set(norm, old)
      taken.add(old)
    }
  }
}

/** Pairs what is left in a provision by order. */
function pairByOrdinal (fresh: readonly AlignableNorm[], older: readonly OlderNorm[], pairs: Pairs): void {
  for (const [news, olds] of leftByProvision(fresh, older, pairs)) {
    news.forEach((norm, index) => {
      const old = olds[index]
      if (old !== undefined && similarity(wordSet(norm.quote), wordSet(old.quote)) >= UNLIKE) pairs.set(norm, old)
    })
  }
}

/** The derived id of a new norm, or the next one derived from it that no norm of the work has had. */
function freshId (id: string, used: ReadonlySet<string>): string {
  let candidate = id
  for (let turn = 1; used.has(candidate); turn++) candidate = normId(id, 'again', turn)
  return candidate
}

/**
 * Gives the norms of a new version the ids of the older norms that they continue: same provision and same words,
 * the same words elsewhere, nearby first, similar words in the same provision, the same place in it. Only in its own
 * provision does a norm stay the same where its modality changes: elsewhere it is another one. Retired norms come back
 * only with their own words and modality. Ids of norms that stand for something else are never given again.
 */
export function alignNorms (fresh: readonly AlignableNorm[], older: readonly OlderNorm[]): NormAlignment {
  const active = older.filter(norm => norm.state === 'ACTIVE')
  const retired = older.filter(norm => norm.state === 'RETIRED')
  const pairs: Pairs = new Map()
  const movable = fresh.filter(isTelling)
  for (const olds of [active, retired]) {
    pairByKey(fresh, olds, inPlaceAs, pairs)
    pairByKey(movable, olds, nearbyAs, pairs)
    pairByKey(movable, olds, anywhereAs, pairs)
  }
  pairByKey(fresh, active, inPlace, pairs)
  pairBySimilarity(fresh, active, pairs)
  pairByOrdinal(fresh, active, pairs)

  const used = new Set(older.map(norm => norm.id))
  const ids = fresh.map(norm => {
    const id = pairs.get(norm)?.id ?? freshId(norm.id, used)
    used.add(id)
    return id
  })
  const continued = new Set(pairs.values())
  return { ids, kept: pairs.size, added: fresh.length - pairs.size, retired: active.filter(norm => !continued.has(norm)).map(norm => norm.id) }
}
