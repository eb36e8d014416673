import { int } from 'neo4j-driver'

/** A parameter as the driver wants it: whole numbers become Cypher integers (a bare JavaScript number is a float). */
export function toDriver (value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value
  if (Array.isArray(value)) return value.map(toDriver)
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const key in value) result[key] = toDriver((value as Record<string, unknown>)[key])
  return result
}
