import type { GoldNorm } from './gold.js'
import { isKin } from './gold-paths.js'
import type { PredictedNorm } from './predicted-norm.js'
import { tokenF1 } from './tokens.js'

export interface NormPair { gold: GoldNorm, found: PredictedNorm, f1: number }

/** How like two norms are, 0 to 1; null where they may not match at all. */
export type Likeness = (gold: GoldNorm, found: PredictedNorm) => number | null

/** Least token-F1 of the actions for a match. */
const ENOUGH = 0.5

/** Equal path, and the token-F1 of the actions. */
export const strict: Likeness = (gold, found) => gold.path === found.path ? tokenF1(gold.action, found.action) : null

/**
 * The path may also be an ancestor or descendant, and the action is compared with action, quote, and lead-in with
 * action: forgives a passive put into the active voice, and an action that repeats its lead-in.
 */
export const tolerant: Likeness = (gold, found) => isKin(gold.path, found.path)
  ? Math.max(...[gold.action, gold.quote, `${gold.leadIn ?? ''} ${gold.action}`].map(words => tokenF1(words, found.action)))
  : null

/** One to one, most alike first; on a tie the pair with equal modality, then the one that comes first. */
export function matchNorms (gold: readonly GoldNorm[], predicted: readonly PredictedNorm[], likeness: Likeness): NormPair[] {
  const candidates = gold.flatMap(row => predicted.flatMap(found => {
    const f1 = likeness(row, found)
    return f1 !== null && f1 >= ENOUGH ? [{ gold: row, found, f1 }] : []
  }))
  const agrees = ({ gold, found }: NormPair): number => gold.modality === found.modality ? 1 : 0
  candidates.sort((a, b) => b.f1 - a.f1 || agrees(b) - agrees(a))
  const taken = new Set<GoldNorm | PredictedNorm>()
  const pairs: NormPair[] = []
  for (const pair of candidates) {
    if (taken.has(pair.gold) || taken.has(pair.found)) continue
    taken.add(pair.gold).add(pair.found)
    pairs.push(pair)
  }
  return pairs
}
