import { isBelow, keysBelow } from '../../norms/citation-id.js'
import { citationKeys } from '../../norms/provision-number.js'
import type { ProvisionDraft, ReferenceDraft } from '../draft.js'

/** Citations of the document by its own official number or name, `Article 6 of Regulation (EU) 2016/679`, lead to its provisions. */
export function citeOwnWork (references: readonly ReferenceDraft[], aliases: readonly string[], provisions: readonly ProvisionDraft[]): ReferenceDraft[] {
  if (!references.some(({ kind, targets }) => kind === 'EXTERNAL' && targets.some(target => aliasOf(target, aliases) !== undefined))) return [...references]
  const eIds = new Map([...citationKeys(provisions)].map(([eId, key]) => [key, eId]))
  return references.map(reference => {
    if (reference.kind === 'INTERNAL' || reference.targets.length === 0) return reference
    const own = reference.targets.map(target => {
      const alias = aliasOf(target, aliases)
      const key = alias === undefined ? undefined : keysBelow(target, alias).find(one => eIds.has(one))
      return key === undefined ? undefined : eIds.get(key)
    }).filter(eId => eId !== undefined)
    return own.length === reference.targets.length ? { ...reference, kind: 'INTERNAL', targets: own } : reference
  })
}

const aliasOf = (target: string, aliases: readonly string[]): string | undefined => aliases.find(alias => isBelow(target, alias))
