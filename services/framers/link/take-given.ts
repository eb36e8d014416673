import type { DefinitionDraft, ProvisionDraft, Range, ReferenceDraft } from '../draft.js'
import type { GivenStructure } from '../read/given-structure.js'

interface Placed { provision: ProvisionDraft, sentences: readonly Range[] }

/** Own words of provisions in document order: the last that begins at or before a place, if it reaches there. */
function ownerAt (provisions: readonly ProvisionDraft[], place: number): ProvisionDraft | null {
  let low = 0
  let high = provisions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((provisions[middle] as ProvisionDraft).from <= place) low = middle + 1
    else high = middle
  }
  const owner = provisions[low - 1]
  return owner !== undefined && place < owner.ownTo ? owner : null
}

/** Both lists in document order: those found that no given one overlaps. */
function withoutOverlaps<T extends Range> (found: readonly T[], given: readonly Range[]): T[] {
  let at = 0
  return found.toSorted((a, b) => a.from - b.from).filter(one => {
    while (at < given.length && (given[at] as Range).to <= one.from) at++
    const next = given[at]
    return next === undefined || next.from >= one.to
  })
}

/** References that the source marks up, and those found where it marks none. */
export function takeGivenReferences (given: GivenStructure | null, provisions: readonly ProvisionDraft[], found: readonly ReferenceDraft[]): ReferenceDraft[] {
  if (given === null || given.references.length === 0) return [...found]
  const stated = given.references.toSorted((a, b) => a.from - b.from)
  const taken = stated.flatMap(({ from, to, kind, targets }): ReferenceDraft[] => {
    const owner = ownerAt(provisions, from)
    return owner === null ? [] : [{ from, to, kind, targets: [...targets], provision: owner.eId }]
  })
  return [...taken, ...withoutOverlaps(found, stated)]
}

/**
 * Terms that the source marks up, each with the sentence that defines it, and those found where it marks none. How far one
 * reaches is as the words say: as for a definition that was found in the same sentence, provision or list.
 */
export function takeGivenTerms (given: GivenStructure | null, placed: readonly Placed[], found: readonly DefinitionDraft[]): DefinitionDraft[] {
  if (given === null || given.terms.length === 0) return [...found]
  const provisions = placed.map(({ provision }) => provision)
  const sentences = new Map(placed.map(one => [one.provision.eId, one.sentences]))
  const byProvision = new Map<string, DefinitionDraft>()
  const byParent = new Map<string, DefinitionDraft>()
  const parents = new Map(provisions.map(({ eId, parent }) => [eId, parent ?? '']))
  for (const one of found) {
    byProvision.set(one.provision, one)
    byParent.set(parents.get(one.provision) ?? '', one)
  }
  const taken = given.terms.flatMap(({ from, to, term }): DefinitionDraft[] => {
    const owner = ownerAt(provisions, from)
    if (owner === null) return []
    const sentence = sentences.get(owner.eId)?.find(range => range.from <= from && to <= range.to) ?? { from, to }
    const like = byProvision.get(owner.eId) ?? byParent.get(owner.parent ?? '')
    return [{ ...like, scope: like?.scope ?? 'work', scopeProvision: like?.scopeProvision ?? null, term, provision: owner.eId, from: sentence.from, to: sentence.to }]
  })
  const known = new Set(taken.map(one => `${one.provision} ${one.term}`))
  return [...taken, ...found.filter(one => !known.has(`${one.provision} ${one.term}`))].sort((a, b) => a.from - b.from)
}
