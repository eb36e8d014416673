import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { NormAlignment } from '../../norms/align-norms.js'
import { alignNorms, movedNorm } from '../../norms/align-norms.js'
import { createNorms } from '../queries/create-norms.js'
import { normsOfWork } from '../queries/norms-of-work.js'
import { putInForce } from '../queries/put-in-force.js'
import { retireNorms } from '../queries/retire-norms.js'
import { stateRevisions } from '../queries/state-revisions.js'
import { unstateRevisions } from '../queries/unstate-revisions.js'
import type { RevisionRow } from './revision-rows.js'
import { revisionRows } from './revision-rows.js'
import type { Unit } from './unit.js'
import type { VersionBefore } from './version-before.js'

/** What is written of norms: which keep their ids, and the revisions under these ids. */
export interface PreparedNorms { alignment: NormAlignment, rows: RevisionRow[] }

/** Aligns the norms of the analysis with those that the work ever had, and creates what is new. Nothing of it counts yet. */
export async function prepareNorms (unit: Unit, analysis: Analysis, text: CodePoints, at: string, before: VersionBefore | null): Promise<PreparedNorms> {
  const { work } = analysis.expression
  const older = (await unit.do(normsOfWork, { work })).map(norm => norm.expression === before?.id ? movedNorm(norm, before.places) : norm)
  const alignment = alignNorms(analysis.norms, older)
  const rows = revisionRows(analysis, alignment.ids, text)
  await unit.doEach(rows, async batch => await unit.do(createNorms, { work, at, rows: batch }))
  return { alignment, rows }
}

/** Puts prepared norms in force and retires those that nothing continues. */
export async function enforceNorms (unit: Unit, expression: string, { alignment, rows }: PreparedNorms): Promise<void> {
  await unit.do(unstateRevisions, { expression, ids: rows.map(({ id }) => id) })
  await unit.doEach(rows, async batch => await unit.do(putInForce, { expression, rows: batch.map(({ id, norm }) => ({ id, norm })) }))
  await unit.doEach(alignment.retired, async ids => await unit.do(retireNorms, { ids }))
}

/** Says that an expression states prepared norms, which is not in force: each norm stays as the version in force has it. */
export async function stateNorms (unit: Unit, expression: string, { rows }: PreparedNorms): Promise<void> {
  await unit.do(unstateRevisions, { expression, ids: rows.map(({ id }) => id) })
  await unit.doEach(rows, async batch => await unit.do(stateRevisions, { expression, rows: batch.map(({ id, norm }) => ({ id, norm })) }))
}
