import type { ProvisionDraft } from '../draft.js'
import type { GivenStructure } from '../read/given-structure.js'

/** The provisions that may state norms: not those that their source marks as informative, nor anything in them. */
export function normativeOf (provisions: readonly ProvisionDraft[], given: GivenStructure | null): readonly ProvisionDraft[] {
  const informative = new Set(given?.provisions.filter(provision => provision.informative).map(({ eId }) => eId))
  if (informative.size === 0) return provisions
  // Parents come before their children.
  return provisions.filter(({ eId, parent }) => {
    if (parent !== null && informative.has(parent)) informative.add(eId)
    return !informative.has(eId)
  })
}
