import type { OscalParams } from './oscal-schema.js'

type Param = OscalParams[number]

const INSERT = /\{\{\s*(?:insert:\s*param,|param:)?\s*([A-Za-z0-9_.-]+)\s*\}\}/g
/** A choice may insert another parameter, that one a third. */
const MAX_DEPTH = 5

/** Parameters by their ids, alternative ones among them. */
export function paramsById (lists: ReadonlyArray<OscalParams | undefined>): Map<string, Param> {
  const found = new Map<string, Param>()
  for (const param of lists.flatMap(list => list ?? [])) {
    found.set(param.id, param)
    for (const prop of param.props ?? []) if (prop.name === 'alt-identifier' && !found.has(prop.value)) found.set(prop.value, param)
  }
  return found
}

/** Prose with its parameters as NIST prints them: a value, `[Assignment: organization-defined frequency]`, `[Selection (one or more): …; …]`. */
export function withParams (prose: string, params: ReadonlyMap<string, Param>, depth = 0): string {
  return prose.replace(INSERT, (_, id: string) => {
    const param = params.get(id)
    if (param === undefined || depth === MAX_DEPTH) return `[Assignment: ${id}]`
    if (param.values !== undefined && param.values.length > 0) return param.values.join(', ')
    if (param.select !== undefined) {
      const howMany = (param.select['how-many'] ?? '').replace(/-/g, ' ')
      const choices = (param.select.choice ?? []).map(choice => withParams(choice.trim(), params, depth + 1))
      return `[Selection${howMany === '' ? '' : ` (${howMany})`}: ${choices.join('; ')}]`
    }
    const label = (param.label ?? id).trim()
    return `[Assignment: ${/^organization-defined/i.test(label) ? label : `organization-defined ${label}`}]`
  }).replace(/ +(?=[;,.:](?:\s|$))/g, '')
}
