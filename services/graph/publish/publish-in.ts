import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import { partId } from '../../norms/ids.js'
import type { Publication, SourceMark } from '../../ports.js'
import { createExpression } from '../queries/create-expression.js'
import { findPublished } from '../queries/find-published.js'
import { finishPublication } from '../queries/finish-publication.js'
import { lockWork } from '../queries/lock-work.js'
import { moveRevisions } from '../queries/move-revisions.js'
import { noteSource } from '../queries/note-source.js'
import { textsOfExpressions } from '../queries/texts-of-expressions.js'
import { citeWorks } from './cite-works.js'
import type { DocumentRows } from './document-rows.js'
import { rewriteDocument } from './rewrite-document.js'
import { refuseOtherWork } from './same-work.js'
import type { Unit } from './unit.js'
import { writeDocument } from './write-document.js'
import { enforceNorms, prepareNorms } from './write-norms.js'

/** What one document brings to its unit of work. */
export interface Job {
  analysis: Analysis
  text: CodePoints
  rows: DocumentRows
  fingerprint: string
  at: string
  /** The user said which work it is: then no other text is refused. */
  workGiven: boolean
  /** By what the source is recognised the next time; null where nobody knows. */
  mark: SourceMark | null
  /** Writes even where the same analysis is published already; for tests of idempotence. */
  force: boolean
}

const publication = ({ analysis }: Job, unit: Unit, status: Publication['status'], norms: Publication['norms']): Publication => ({
  work: analysis.expression.work,
  expression: analysis.expression.id,
  title: analysis.expression.title,
  status,
  provisions: analysis.provisions.length,
  definitions: analysis.definitions.length,
  references: analysis.references.length,
  norms,
  diagnostics: analysis.diagnostics.length,
  writes: unit.counts
})

/**
 * Nothing to publish. After a change of the rules that gave the same analysis, the new mark is noted, once, so that the document
 * is recognised again; a copy under another name is not: two names would take turns and write at every run.
 */
async function unchanged (job: Job, unit: Unit, current: Current): Promise<Publication> {
  const { mark, analysis } = job
  if (mark !== null && current.sourceRules !== mark.rules) {
    await unit.do(noteSource, { expression: current.id, sourceKey: mark.key, sourceRules: mark.rules, diagnostics: analysis.diagnostics.length })
  }
  return publication(job, unit, 'UNCHANGED', { kept: analysis.norms.length, added: 0, retired: 0 })
}

interface Current { id: string, fingerprint: string, sourceRules: string | null }

/** True where this very analysis is the one that is published. */
export const isPublished = (job: Job, current: Current | null | undefined): boolean =>
  !job.force && current?.id === job.analysis.expression.id && current.fingerprint === job.fingerprint

/**
 * Refuses a document that has little in common with the version of its work before, unless the user named the work.
 * @throws AppError WORK_MISMATCH
 */
export async function refuseUnlessRelated (unit: Unit, { analysis, workGiven }: Job, current: string): Promise<void> {
  if (workGiven || current === analysis.expression.id) return
  const [previous] = await unit.do(textsOfExpressions, { ids: [current] })
  if (previous !== undefined) refuseOtherWork(analysis.expression, previous.node)
}

/**
 * Publishes one document inside one transaction. It looks first and writes nothing where nothing changed; otherwise
 * it takes the lock of the work and looks again, because another program may have been first.
 */
export async function publishIn (unit: Unit, job: Job): Promise<Publication> {
  const { expression } = job.analysis
  const [seen] = await unit.do(findPublished, { work: expression.work })
  if (seen !== undefined && isPublished(job, seen)) return await unchanged(job, unit, seen)
  const [locked] = await unit.do(lockWork, { work: expression.work, title: expression.title, language: expression.language, expression: expression.id })
  const current = locked?.current ?? null
  if (current !== null && isPublished(job, current)) return await unchanged(job, unit, current)
  if (current !== null) await refuseUnlessRelated(unit, job, current.id)
  return await write(unit, job, locked?.known === true, current === null ? 'CREATED' : 'UPDATED')
}

async function write (unit: Unit, job: Job, known: boolean, status: Publication['status']): Promise<Publication> {
  const { analysis, at } = job
  const { id: expression, work, title, language, aliases, validFrom } = analysis.expression
  if (known) {
    await rewriteDocument(unit, expression, job.rows)
  } else {
    await unit.do(createExpression, { properties: analysis.expression, at })
    await writeDocument(unit, expression, job.rows)
  }
  const prepared = await prepareNorms(unit, analysis, job.text, at)
  // A revision that an analysis in between did not find may have moved to another provision.
  if (known) await unit.doEach(prepared.rows, async rows => await unit.do(moveRevisions, { rows: rows.map(({ id, provisionId }) => ({ id, provisionId })) }))
  await enforceNorms(unit, expression, prepared)
  await unit.do(finishPublication, { work, expression, title, language, aliases, validFrom, fingerprint: job.fingerprint, sourceKey: job.mark?.key ?? null, sourceRules: job.mark?.rules ?? null, diagnostics: analysis.diagnostics.length, activity: partId(expression, `ingest_${at}`), at })
  await citeWorks(unit, analysis, job.rows.references)
  const { kept, added, retired } = prepared.alignment
  return publication(job, unit, status, { kept, added, retired: retired.length })
}
