import type { NormDraft, ProvisionDraft } from '../draft.js'
import { buildNorms } from './build-norm.js'
import { pointWords } from './point-words.js'
import type { Place, Reading } from './reading.js'
import { trimEnd } from './trim.js'

/** The norm at the parent whose conditions are the points. */
export function listed (place: Place, reading: Reading, children: readonly ProvisionDraft[], what: 'condition' | 'exception'): NormDraft[] {
  const norms = buildNorms(place, reading)
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm === undefined || last === undefined) return norms
  for (const child of children) {
    const range = pointWords(place.text, child)
    if (range.to <= range.from) continue
    if (what === 'condition') norm.conditions.push({ ...range, inherited: false, kind: norm.conditions.at(-1)?.kind ?? 'IF' })
    else norm.exceptions.push({ ...range, inherited: false, kind: norm.exceptions.at(-1)?.kind ?? 'EXCEPT' })
  }
  norm.to = Math.max(norm.to, trimEnd(place.text, norm.from, last.to))
  return norms
}

/** The norm at the parent whose action runs over its points. */
export function spanning (place: Place, reading: Reading, children: readonly ProvisionDraft[]): NormDraft[] {
  const norms = buildNorms(place, reading)
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm === undefined || last === undefined) return norms
  norm.action.to = norm.to = Math.max(norm.to, trimEnd(place.text, norm.from, last.to))
  return norms
}

/** The last norm of a point stretched over the points below it. */
export function spread (norms: NormDraft[], text: string, children: readonly ProvisionDraft[]): NormDraft[] {
  const norm = norms.at(-1)
  const last = children.at(-1)
  if (norm !== undefined && last !== undefined) norm.action.to = norm.to = Math.max(norm.to, trimEnd(text, norm.from, last.to))
  return norms
}
