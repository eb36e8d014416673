import { definitionId } from './ids.js'
import type { Definition } from './definition.js'

/** A definition as alignment sees it. Lists are in document order. */
export interface AlignableDefinition { term: string, scope: Definition['scope'], provision: string }
export interface OlderDefinition extends AlignableDefinition {
  /** Its stable id. */
  id: string
}

/** The definitions of a new version under stable ids, and the older ones that nothing continues. */
export interface DefinitionAlignment { ids: string[], gone: string[] }

const termOf = ({ term }: AlignableDefinition): string => term.toLowerCase().replace(/\s+/g, ' ')
const KEYS: ReadonlyArray<(definition: AlignableDefinition) => string> = [
  definition => `${termOf(definition)}\n${definition.scope}\n${definition.provision}`,
  definition => `${termOf(definition)}\n${definition.scope}`,
  termOf
]

/**
 * Gives the definitions of a new version the ids of the older ones that they continue: the same term in the same provision,
 * with the same scope, anywhere. A new one gets an id derived from work, term and scope that no other has.
 */
export function alignDefinitions (work: string, fresh: readonly AlignableDefinition[], older: readonly OlderDefinition[]): DefinitionAlignment {
  const ids = new Map<AlignableDefinition, string>()
  const taken = new Set<string>()
  for (const key of KEYS) {
    const waiting = new Map<string, OlderDefinition[]>()
    for (const old of older) if (!taken.has(old.id)) waiting.set(key(old), [...waiting.get(key(old)) ?? [], old])
    for (const definition of fresh) {
      const match = ids.has(definition) ? undefined : waiting.get(key(definition))?.shift()
      if (match === undefined) continue
      ids.set(definition, match.id)
      taken.add(match.id)
    }
  }
  const used = new Set(older.map(({ id }) => id))
  const freshId = (definition: AlignableDefinition): string => {
    let id = definitionId(work, termOf(definition), definition.scope, 0)
    for (let turn = 1; used.has(id); turn++) id = definitionId(work, termOf(definition), definition.scope, turn)
    used.add(id)
    return id
  }
  return { ids: fresh.map(definition => ids.get(definition) ?? freshId(definition)), gone: older.filter(({ id }) => !taken.has(id)).map(({ id }) => id) }
}
