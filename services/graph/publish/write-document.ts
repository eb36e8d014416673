import { createDefinitions } from '../queries/create-definitions.js'
import { createReferences } from '../queries/create-references.js'
import { linkReferences } from '../queries/link-references.js'
import type { DocumentRows } from './document-rows.js'
import type { Unit } from './unit.js'
import { writeTermUses } from './write-term-uses.js'
import { writeTree } from './write-tree.js'

/** Writes the provisions, definitions and references of an expression that has none yet. */
export async function writeDocument (unit: Unit, expression: string, rows: DocumentRows): Promise<void> {
  await writeTree(unit, expression, rows.provisions, rows.provisions)
  await unit.doEach(rows.definitions, async batch => await unit.do(createDefinitions, { rows: batch }))
  await unit.doEach(rows.references, async batch => await unit.do(createReferences, { rows: batch }))
  await unit.doEach(rows.targets, async batch => await unit.do(linkReferences, { rows: batch }))
  await writeTermUses(unit, rows.uses)
}
