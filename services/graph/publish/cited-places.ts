import { keysBelow } from '../../norms/citation-id.js'

/** A reference, a citation id that it names, and a work that is known by that id or one above it. */
export interface Named { reference: string, citation: string, alias: string, work: string, expression: string }

/** Where a provision stands that a key leads to. */
export interface Placed { expression: string, key: string, id: string }

const place = (expression: string, key: string): string => `${expression} ${key}`

/** The innermost alias says it best: `us/cfr/5/2635/203` is one section, `us/cfr/5/2635` the whole part. */
function innermost (named: readonly Named[]): Named[] {
  const longest = new Map<string, number>()
  const at = ({ reference, citation }: Named): string => `${reference} ${citation}`
  for (const one of named) longest.set(at(one), Math.max(longest.get(at(one)) ?? 0, one.alias.length))
  return named.filter(one => one.alias.length === longest.get(at(one)))
}

/** Keys that are to be looked for, each once. */
export function keysWanted (named: readonly Named[]): Array<{ expression: string, key: string }> {
  const wanted = new Map(innermost(named).flatMap(({ expression, citation, alias }) => keysBelow(citation, alias).map(key => [place(expression, key), { expression, key }])))
  return [...wanted.values()]
}

/**
 * What each reference is linked to: the works that it names, and the provisions in them. Where several works bear the name, all are
 * cited and no provision is chosen among them.
 */
export function citedPlaces (references: readonly string[], named: readonly Named[], there: readonly Placed[]): Array<{ reference: string, works: string[], provisions: string[] }> {
  const known = new Map(there.map(({ expression, key, id }) => [place(expression, key), id]))
  const byReference = new Map<string, Named[]>(references.map(reference => [reference, []]))
  for (const one of innermost(named)) byReference.get(one.reference)?.push(one)
  return [...byReference].map(([reference, list]) => {
    const worksOf = (citation: string): number => new Set(list.filter(one => one.citation === citation).map(({ work }) => work)).size
    const provisions = list.filter(({ citation }) => worksOf(citation) === 1).flatMap(({ citation, alias, expression }) => {
      const key = keysBelow(citation, alias).find(one => known.has(place(expression, one)))
      return key === undefined ? [] : known.get(place(expression, key)) ?? []
    })
    return { reference, works: [...new Set(list.map(({ work }) => work))], provisions: [...new Set(provisions)] }
  })
}
