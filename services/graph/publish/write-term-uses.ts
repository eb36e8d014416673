import { linkTermUses } from '../queries/link-term-uses.js'
import { removeTermUses } from '../queries/remove-term-uses.js'
import { termUsesOfExpression } from '../queries/term-uses-of-expression.js'
import type { TermUseProperties } from '../rows/term-use-row.js'
import { differences } from './differences.js'
import type { Unit } from './unit.js'

/** Links provisions to the terms that they use. */
export async function writeTermUses (unit: Unit, rows: readonly TermUseProperties[]): Promise<void> {
  await unit.doEach(rows, async batch => await unit.do(linkTermUses, { rows: batch }))
}

/** Brings the uses of an expression to a new analysis: only what differs is written. Provisions and definitions are there already. */
export async function rewriteTermUses (unit: Unit, expression: string, rows: readonly TermUseProperties[]): Promise<void> {
  const there = await unit.do(termUsesOfExpression, { expression })
  const { created, changed, vanished } = differences(rows, there)
  const gone = new Set(vanished)
  await unit.doEach(there.filter(({ id }) => gone.has(id)).map(({ from, to }) => ({ from, to })), async batch => await unit.do(removeTermUses, { rows: batch }))
  await writeTermUses(unit, [...created, ...changed])
}
