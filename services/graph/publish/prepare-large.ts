import { createExpression } from '../queries/create-expression.js'
import { findExpression } from '../queries/find-expression.js'
import { findPublished } from '../queries/find-published.js'
import { lockWork } from '../queries/lock-work.js'
import type { Job } from './publish-in.js'
import { isPublished, refuseUnlessRelated } from './publish-in.js'
import type { Unit } from './unit.js'
import { versionBefore } from './version-before.js'
import { writeDocument } from './write-document.js'
import { prepareNorms } from './write-norms.js'

/**
 * Most nodes that one transaction creates: Neo4j keeps about 5 KB of memory for each until the commit, and 256 MB is
 * the limit of the private one. A relationship of uses takes about half of that.
 */
const MAX_NODES = 15_000

/** True where the document is too large for one transaction. */
export const isLarge = ({ analysis, rows }: Job): boolean =>
  rows.provisions.length + rows.definitions.length + rows.references.length + rows.uses.length / 2 + 2 * analysis.norms.length > MAX_NODES

/**
 * Writes a large document beforehand, in small transactions, as a version that no one sees: nothing leads to it from
 * its work. What remains is for one transaction: to look that it is whole, and to put it in force. Where
 * it is interrupted, the old version stays in force and the next ingest goes on.
 */
export async function prepareLarge (alone: Unit, job: Job): Promise<void> {
  const { expression } = job.analysis
  const [current] = await alone.do(findPublished, { work: expression.work })
  if (isPublished(job, current)) return
  if (current !== undefined) await refuseUnlessRelated(alone, job, current.id)
  await alone.do(lockWork, { work: expression.work, title: expression.title, language: expression.language, expression: expression.id })
  const [there] = await alone.do(findExpression, { expression: expression.id })
  // A version that was published once is seen: only the last transaction may change it.
  if (there?.published === true) return
  await alone.do(createExpression, { properties: expression, at: job.at })
  await writeDocument(alone, expression.id, job.rows)
  await prepareNorms(alone, job.analysis, job.text, job.at, await versionBefore(alone, job.analysis, current?.id ?? null))
}
