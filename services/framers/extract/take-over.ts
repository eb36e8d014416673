import type { CodePoints } from '../../norms/code-points.js'
import { codePoints } from '../../norms/code-points.js'
import type { Norm } from '../../norms/norm.js'
import type { Previous } from '../../norms/previous.js'
import type { NormDraft, ProvisionDraft } from '../draft.js'
import type { ReadingUnit } from './reading-units.js'
import { readingUnits } from './reading-units.js'

/** Norms that were found before, at their places in the new text, the provisions that need not be read, and how many must be. */
export interface TakenOver { norms: NormDraft[], known: ReadonlySet<string>, toRead: number }

/** A norm as a draft again, moved by some UTF-16 units. */
function draftOf (norm: Norm, points: CodePoints, by: number, provision: string): NormDraft {
  const moved = <T extends { start: number, end: number, text: string }>({ start, end, text, ...rest }: T) => ({ ...rest, from: points.toUtf16(start) + by, to: points.toUtf16(end) + by })
  const { modality, confidence, rule, statement, cue, bearer, counterparty, action, target, conditions, exceptions, deadline } = norm
  return {
    provision,
    modality,
    confidence,
    rule,
    from: points.toUtf16(norm.start) + by,
    to: points.toUtf16(norm.end) + by,
    cue: moved(cue),
    bearer: bearer === null ? null : moved(bearer),
    counterparty: counterparty === null ? null : moved(counterparty),
    action: moved(action),
    target: target === null ? null : moved(target),
    conditions: conditions.map(moved),
    exceptions: exceptions.map(moved),
    deadline: deadline === null ? null : moved(deadline),
    said: statement
  }
}

/** Units of the version before, by key, with the norms of each. */
function unitsBefore ({ text, provisions, norms }: Previous, points: CodePoints): Map<string, { unit: ReadingUnit, norms: Norm[] }> {
  const drafts = provisions.map(({ start, end, ownEnd, ...rest }) => ({ ...rest, from: points.toUtf16(start), to: points.toUtf16(end), ownTo: points.toUtf16(ownEnd) }))
  const stated = new Map<string, Norm[]>()
  for (const norm of norms) {
    const list = stated.get(norm.provision)
    if (list === undefined) stated.set(norm.provision, [norm])
    else list.push(norm)
  }
  const order = new Map(norms.map((norm, at) => [norm, at]))
  return new Map(readingUnits(text, drafts).map(unit => [unit.key, {
    unit, norms: unit.provisions.flatMap(({ eId }) => stated.get(eId) ?? []).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  }]))
}

/**
 * Takes over the norms of all units that a version before has as well. The rules must be the same: who calls looks. `mayRevive`: a
 * unit that had no norms is read again, for its source may have said then that it was repealed.
 */
export function takeOver (text: string, provisions: readonly ProvisionDraft[], previous: Previous, mayRevive = false): TakenOver {
  const points = codePoints(previous.text)
  const before = unitsBefore(previous, points)
  const known = new Set<string>()
  const norms: NormDraft[] = []
  let toRead = 0
  for (const unit of readingUnits(text, provisions)) {
    const old = before.get(unit.key)
    if (old === undefined || (mayRevive && old.norms.length === 0)) {
      toRead += unit.provisions.length
      continue
    }
    const names = new Map(old.unit.provisions.map(({ eId }, at) => [eId, unit.provisions[at]?.eId ?? '']))
    for (const { eId } of unit.provisions) known.add(eId)
    for (const norm of old.norms) norms.push(draftOf(norm, points, unit.from - old.unit.from, names.get(norm.provision) ?? ''))
  }
  return { norms, known, toRead }
}
