import { AppError } from '../../services/errors.js'
import type { GraphReader, NormRow } from '../../services/ports.js'
import { shortened } from '../terminal/printable.js'

type NormReader = Pick<GraphReader, 'provisions' | 'normsOfProvisions'>

/**
 * The one norm that a clause of the current version states.
 * @throws AppError NOT_FOUND; INPUT_INVALID with all of them where there are several: the user has to choose
 */
export async function normOfClause (reader: NormReader, work: string, eId: string): Promise<NormRow> {
  const clause = (await reader.provisions({ work, eId }, { first: 1, after: null })).items[0]?.node
  if (clause === undefined) {
    throw new AppError('NOT_FOUND', `the work \`${work}\` has no clause \`${eId}\``, { advice: '`studio norms --work <id>` prints the clauses that state norms' })
  }
  const norms = (await reader.normsOfProvisions([clause.id]))[0] ?? []
  const [first, ...others] = norms.filter(({ state }) => state === 'ACTIVE')
  if (first !== undefined && others.length === 0) return first
  if (first === undefined) throw new AppError('NOT_FOUND', `the clause \`${eId}\` states no norm`, { place: { clause: eId } })
  throw new AppError('INPUT_INVALID', `the clause \`${eId}\` states ${others.length + 1} norms`, {
    place: { clause: eId },
    advice: ['choose one by --norm:', ...[first, ...others].map(({ id, modality, statement }) => `${id} ${modality} ${shortened(statement, 80)}`)].join('\n')
  })
}
