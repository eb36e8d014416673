import { alignDefinitions } from '../../norms/align-definitions.js'
import type { Analysis } from '../../norms/analysis.js'
import type { Anchor } from '../../norms/anchor.js'
import { definitionsOfWork } from '../queries/definitions-of-work.js'
import { identifyDefinitions } from '../queries/identify-definitions.js'
import type { DocumentRows } from './document-rows.js'
import type { Unit } from './unit.js'
import type { VersionBefore } from './version-before.js'

/** A definition of the current version that the new one does not continue. */
export interface GoneDefinition { id: string, provision: string, expression: string, anchor: Anchor }

/** Gives each definition the id that it had in the version before, or a fresh one; the result are those that are gone. */
export async function writeIdentities (unit: Unit, { analysis, rows }: { analysis: Analysis, rows: DocumentRows }, before: VersionBefore | null): Promise<GoneDefinition[]> {
  const { id: expression, work } = analysis.expression
  const there = await unit.do(definitionsOfWork, { work })
  const older = there.map(one => one.expression === before?.id ? { ...one, provision: before.places.get(one.provision) ?? `${one.provision}~gone` } : one)
  // Those of the version itself come first, so that publishing again changes nothing; then those of the current one.
  const rank = (one: typeof older[number]): number => one.expression === expression ? 0 : one.current ? 1 : 2
  const { ids, gone } = alignDefinitions(work, analysis.definitions, older.toSorted((a, b) => rank(a) - rank(b)))
  await unit.doEach(rows.definitions.map(({ id }, at) => ({ id, identity: ids[at] as string })), async batch => await unit.do(identifyDefinitions, { rows: batch }))
  const left = new Set(gone)
  return there.filter(one => one.current && one.expression !== expression && left.has(one.id))
}
