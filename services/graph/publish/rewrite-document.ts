import type { ProvisionProperties } from '../rows/provision-row.js'
import { changeProvisions } from '../queries/change-provisions.js'
import { createDefinitions } from '../queries/create-definitions.js'
import { createReferences } from '../queries/create-references.js'
import { linkReferences } from '../queries/link-references.js'
import { moveRevisions } from '../queries/move-revisions.js'
import { partsOfExpression } from '../queries/parts-of-expression.js'
import { removeAnnotations } from '../queries/remove-annotations.js'
import { removeProvisions } from '../queries/remove-provisions.js'
import { revisionsInProvisions } from '../queries/revisions-in-provisions.js'
import { differences } from './differences.js'
import type { DocumentRows } from './document-rows.js'
import type { Unit } from './unit.js'
import { rewriteTermUses } from './write-term-uses.js'
import { writeTree } from './write-tree.js'

/** The innermost provision that holds the place; the list is in document order, so the last one that does. */
const innermost = (provisions: readonly ProvisionProperties[], at: { start: number, end: number }): ProvisionProperties | undefined =>
  provisions.findLast(({ start, end }) => start <= at.start && at.end <= end) ?? provisions.findLast(({ start }) => start <= at.start) ?? provisions[0]

async function removeVanished (unit: Unit, vanished: readonly string[], provisions: readonly ProvisionProperties[]): Promise<void> {
  await unit.doEach(vanished, async ids => {
    const standing = await unit.do(revisionsInProvisions, { ids })
    const rows = standing.flatMap(({ id, ...place }) => {
      const provision = innermost(provisions, place)
      return provision === undefined ? [] : [{ id, provisionId: provision.id }]
    })
    await unit.doEach(rows, async batch => await unit.do(moveRevisions, { rows: batch }))
    await unit.do(removeProvisions, { ids })
  })
}

/**
 * Brings an expression that is there already, same text, to a new analysis: only what differs is written. Older
 * revisions move to the provisions that hold their words now.
 */
export async function rewriteDocument (unit: Unit, expression: string, rows: DocumentRows): Promise<void> {
  const there = await unit.do(partsOfExpression, { expression })
  const present = (kind: (typeof there)[number]['kind']) => there.filter(part => part.kind === kind).map(({ properties }) => properties)
  const provisions = differences(rows.provisions, present('PROVISION'))
  // The id that goes through all versions is given afterwards; it says nothing of this one.
  const definitions = differences(rows.definitions, present('DEFINITION').map(({ identity, ...rest }) => rest))
  const references = differences(rows.references, present('REFERENCE'))
  const gone = [definitions, references].flatMap(({ changed, vanished }) => [...vanished, ...changed.map(({ id }) => id)])

  await unit.doEach(gone, async ids => await unit.do(removeAnnotations, { ids }))
  await unit.doEach(provisions.changed, async batch => await unit.do(changeProvisions, { rows: batch }))
  await writeTree(unit, expression, provisions.created, [...provisions.created, ...provisions.changed])
  await unit.doEach([...definitions.created, ...definitions.changed], async batch => await unit.do(createDefinitions, { rows: batch }))
  await unit.doEach([...references.created, ...references.changed], async batch => await unit.do(createReferences, { rows: batch }))
  await removeVanished(unit, provisions.vanished, rows.provisions)
  await unit.doEach(rows.targets, async batch => await unit.do(linkReferences, { rows: batch }))
  await rewriteTermUses(unit, expression, rows.uses)
}
