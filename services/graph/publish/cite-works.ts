import type { Analysis } from '../../norms/analysis.js'
import { citationPrefixes } from '../../norms/citation-id.js'
import { knowWorkAs } from '../queries/know-work-as.js'
import { linkCitations } from '../queries/link-citations.js'
import { nameCitations } from '../queries/name-citations.js'
import { placeCitations } from '../queries/place-citations.js'
import { provisionsCitedAs } from '../queries/provisions-cited-as.js'
import { referencesToWork } from '../queries/references-to-work.js'
import { worksOfReferences } from '../queries/works-of-references.js'
import type { ReferenceProperties } from '../rows/reference-row.js'
import type { Named } from './cited-places.js'
import { citedPlaces, keysWanted } from './cited-places.js'
import type { Unit } from './unit.js'

/**
 * Links citations across works: those of this document to the works that are there, and those of all other works that waited for this one or
 * led to its version before. It comes after the document is in force, in the same transaction.
 */
export async function citeWorks (unit: Unit, { expression: { work, aliases } }: Analysis, references: readonly ReferenceProperties[]): Promise<void> {
  const own = references.filter(({ kind, targets }) => kind === 'EXTERNAL' && targets.length > 0)
  await unit.doEach(citationRows([...aliases, ...own.flatMap(({ targets }) => targets)]), async rows => await unit.do(placeCitations, { rows }))
  const named = own.flatMap(({ id, targets }) => [...new Set(targets)].map(citation => ({ reference: id, citation })))
  await unit.doEach(named, async rows => await unit.do(nameCitations, { rows }))
  await unit.do(knowWorkAs, { work, aliases })
  const others = await unit.do(referencesToWork, { work })
  const ids = [...new Set([...own.map(({ id }) => id), ...others.map(({ id }) => id)])]
  await unit.doEach(ids, async batch => { await linkBatch(unit, batch) })
}

/** Links the citations of other works anew, where another version of the cited work came into force. */
export async function citeAgain (unit: Unit, work: string): Promise<void> {
  const others = await unit.do(referencesToWork, { work })
  await unit.doEach([...new Set(others.map(({ id }) => id))], async batch => { await linkBatch(unit, batch) })
}

/** Every id and those above it, each within the next, in one order for all programs: so they do not wait for each other in a circle. */
function citationRows (ids: readonly string[]): Array<{ id: string, within: string | null }> {
  const rows = new Map<string, string | null>()
  for (const id of ids) {
    const prefixes = citationPrefixes(id)
    for (const [at, prefix] of [id, ...prefixes.slice(1)].entries()) rows.set(prefix, prefixes[at + 1] ?? null)
  }
  return [...rows].map(([id, within]) => ({ id, within })).sort((a, b) => a.id < b.id ? -1 : 1)
}

async function linkBatch (unit: Unit, ids: readonly string[]): Promise<void> {
  const named: Named[] = await unit.do(worksOfReferences, { ids: [...ids] })
  const wanted = keysWanted(named)
  const there = wanted.length === 0 ? [] : await unit.do(provisionsCitedAs, { rows: wanted })
  await unit.do(linkCitations, { rows: citedPlaces(ids, named, there) })
}
