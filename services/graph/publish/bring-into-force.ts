import { currentOn } from '../../norms/in-force.js'
import { activeNorms } from '../queries/active-norms.js'
import { clearDue } from '../queries/clear-due.js'
import { enforceExpression } from '../queries/enforce-expression.js'
import { lockWork } from '../queries/lock-work.js'
import { putInForce } from '../queries/put-in-force.js'
import { retireNorms } from '../queries/retire-norms.js'
import { revisionsStated } from '../queries/revisions-stated.js'
import { citeAgain } from './cite-works.js'
import type { Unit } from './unit.js'

/** Makes a published version the current one of its work, with the norms that it states; the others are retired. */
export async function bringIntoForce (unit: Unit, work: string, expression: string): Promise<void> {
  const stated = await unit.do(revisionsStated, { expression })
  const norms = new Set(stated.map(({ norm }) => norm))
  const left = (await unit.do(activeNorms, { work })).map(({ id }) => id).filter(id => !norms.has(id))
  await unit.doEach(stated, async rows => await unit.do(putInForce, { expression, rows }))
  await unit.doEach(left, async ids => await unit.do(retireNorms, { ids }))
  await unit.do(enforceExpression, { work, expression })
  await citeAgain(unit, work)
}

/** Looks under the lock of a work which version is in force on the day, and makes it the current one. */
export async function enforceDue (unit: Unit, due: { work: string, title: string, language: string, expressions: string[] }, day: string): Promise<void> {
  const { work, title, language, expressions } = due
  const [locked] = await unit.do(lockWork, { work, title, language, expression: expressions[0] ?? '' })
  const current = currentOn(locked?.versions ?? [], day)
  if (current !== null && current !== locked?.current?.id) await bringIntoForce(unit, work, current)
  await unit.do(clearDue, { ids: expressions })
}
