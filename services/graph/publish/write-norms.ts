import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import type { NormAlignment } from '../../norms/align-norms.js'
import { alignNorms } from '../../norms/align-norms.js'
import { createNorms } from '../queries/create-norms.js'
import { normsOfWork } from '../queries/norms-of-work.js'
import { retireNorms } from '../queries/retire-norms.js'
import { setCurrentRevisions } from '../queries/set-current-revisions.js'
import { unstateRevisions } from '../queries/unstate-revisions.js'
import { revisionRows } from './revision-rows.js'
import type { Unit } from './unit.js'

/** Aligns the norms of the analysis with those that the work ever had, and writes norms and revisions. */
export async function writeNorms (unit: Unit, analysis: Analysis, text: CodePoints, at: string): Promise<NormAlignment> {
  const { id: expression, work } = analysis.expression
  const alignment = alignNorms(analysis.norms, await unit.do(normsOfWork, { work }))
  const rows = revisionRows(analysis, alignment.ids, text)
  await unit.do(unstateRevisions, { expression, ids: rows.map(({ id }) => id) })
  await unit.doEach(rows, async batch => await unit.do(createNorms, { work, expression, at, rows: batch }))
  await unit.doEach(rows, async batch => await unit.do(setCurrentRevisions, { rows: batch.map(({ id, norm }) => ({ id, norm })) }))
  await unit.doEach(alignment.retired, async ids => await unit.do(retireNorms, { ids }))
  return alignment
}
