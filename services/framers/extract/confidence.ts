import type { NormDraft } from '../draft.js'

/**
 * How sure we are, from the evidence that the rules found: the weight of the cue's rule, a little more for a named
 * bearer, less for parts taken from elsewhere, for very long sentences, and for an action of one word.
 * Between 0.05 and 0.99, two decimals.
 */
export function confidenceOf (norm: Omit<NormDraft, 'confidence'>, weight: number): number {
  let score = weight
  if (norm.bearer !== null) score += norm.bearer.inherited ? 0.02 : 0.05
  if (norm.cue.inherited) score -= 0.05
  const length = norm.action.to - norm.action.from
  if (length < 6) score -= 0.15
  if (norm.to - norm.from > 800) score -= 0.1
  return Math.round(Math.min(0.99, Math.max(0.05, score)) * 100) / 100
}
