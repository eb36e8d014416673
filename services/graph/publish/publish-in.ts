import type { Analysis } from '../../norms/analysis.js'
import type { CodePoints } from '../../norms/code-points.js'
import { partId } from '../../norms/ids.js'
import { currentOn, firstDay } from '../../norms/in-force.js'
import type { DatedVersion } from '../../norms/in-force.js'
import type { AnchorCounts, Publication, SourceMark } from '../../ports.js'
import { createExpression } from '../queries/create-expression.js'
import { findPublished } from '../queries/find-published.js'
import { finishPublication } from '../queries/finish-publication.js'
import { lockWork } from '../queries/lock-work.js'
import { moveRevisions } from '../queries/move-revisions.js'
import { noteSource } from '../queries/note-source.js'
import { textsOfExpressions } from '../queries/texts-of-expressions.js'
import { bringIntoForce } from './bring-into-force.js'
import { checkAnchors } from './check-anchors.js'
import { citeWorks } from './cite-works.js'
import type { DocumentRows } from './document-rows.js'
import { rewriteDocument } from './rewrite-document.js'
import { refuseOtherWork } from './same-work.js'
import type { Unit } from './unit.js'
import { versionBefore } from './version-before.js'
import { writeDocument } from './write-document.js'
import { writeIdentities } from './write-identities.js'
import { enforceNorms, prepareNorms, stateNorms } from './write-norms.js'

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

const NO_ANCHORS: AnchorCounts = { VERIFIED: 0, REPAIRED: 0, AMBIGUOUS: 0, BROKEN: 0 }

const publication = ({ analysis }: Job, unit: Unit, rest: Pick<Publication, 'status' | 'norms' | 'current' | 'anchors'>): Publication => ({
  work: analysis.expression.work,
  expression: analysis.expression.id,
  title: analysis.expression.title,
  validFrom: analysis.expression.validFrom,
  ...rest,
  provisions: analysis.provisions.length,
  definitions: analysis.definitions.length,
  references: analysis.references.length,
  extraction: analysis.extraction === undefined ? null : { extracted: analysis.extraction.extracted, reused: analysis.extraction.reused },
  diagnostics: analysis.diagnostics.length,
  writes: unit.counts
})

/**
 * Nothing to publish. After a change of the rules that gave the same analysis, the new mark is noted, once, so that the document
 * is recognised again; a copy under another name is not: two names would take turns and write at every run.
 */
async function unchanged (job: Job, unit: Unit, there: Current, current: boolean): Promise<Publication> {
  const { mark, analysis } = job
  if (mark !== null && there.sourceRules !== mark.rules) {
    await unit.do(noteSource, { expression: there.id, sourceKey: mark.key, sourceRules: mark.rules, diagnostics: analysis.diagnostics.length })
  }
  return publication(job, unit, { status: 'UNCHANGED', current, norms: { kept: analysis.norms.length, added: 0, retired: 0 }, anchors: NO_ANCHORS })
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

/** Which version is to be current once this one is published, and whether this one is still to come. */
interface Standing { current: string, isCurrent: boolean, dueOn: string | null, publishedAt: string }

function standing ({ analysis, at }: Job, published: readonly DatedVersion[]): Standing {
  const { id, validFrom } = analysis.expression
  // What is published now is the latest, even where the clock was set back since.
  const version = { id, validFrom, publishedAt: published.reduce((latest, { publishedAt }) => latest > publishedAt ? latest : publishedAt, at) }
  const day = version.publishedAt.slice(0, 10)
  const current = currentOn([...published.filter(other => other.id !== id), version], day) ?? id
  return { current, isCurrent: current === id, dueOn: firstDay(version) > day ? firstDay(version) : null, publishedAt: version.publishedAt }
}

/**
 * Publishes one document inside one transaction. It looks first and writes nothing where nothing changed; otherwise
 * it takes the lock of the work and looks again, because another program may have been first. The version in force
 * today becomes the current one: a later one waits for its day, an earlier one is history.
 */
export async function publishIn (unit: Unit, job: Job): Promise<Publication> {
  const { expression } = job.analysis
  const [seen] = await unit.do(findPublished, { work: expression.work })
  if (seen !== undefined && isPublished(job, seen)) return await unchanged(job, unit, seen, true)
  const [locked] = await unit.do(lockWork, { work: expression.work, title: expression.title, language: expression.language, expression: expression.id })
  if (locked?.current != null && isPublished(job, locked.current)) return await unchanged(job, unit, locked.current, true)
  const versions = locked?.versions ?? []
  const next = standing(job, versions)
  const there = versions.find(({ id }) => id === expression.id)
  if (!next.isCurrent && there !== undefined && isPublished(job, there)) return await unchanged(job, unit, there, false)
  const current = locked?.current?.id ?? null
  if (current !== null) await refuseUnlessRelated(unit, job, current)
  const done = await write(unit, job, { known: locked?.known === true, current }, next)
  if (!next.isCurrent && next.current !== current) await bringIntoForce(unit, expression.work, next.current)
  return { ...done, writes: unit.counts }
}

async function write (unit: Unit, job: Job, { known, current }: { known: boolean, current: string | null }, next: Standing): Promise<Publication> {
  const { analysis, at } = job
  const { id: expression, work, title, language, aliases, validFrom } = analysis.expression
  if (known) {
    await rewriteDocument(unit, expression, job.rows)
  } else {
    await unit.do(createExpression, { properties: analysis.expression, at })
    await writeDocument(unit, expression, job.rows)
  }
  const before = await versionBefore(unit, analysis, current)
  const prepared = await prepareNorms(unit, analysis, job.text, at, before)
  // A revision that an analysis in between did not find may have moved to another provision.
  if (known) await unit.doEach(prepared.rows, async rows => await unit.do(moveRevisions, { rows: rows.map(({ id, provisionId }) => ({ id, provisionId })) }))
  await (next.isCurrent ? enforceNorms : stateNorms)(unit, expression, prepared)
  const gone = await writeIdentities(unit, job, before)
  // What is history already says nothing of where words stand now.
  const anchors = next.isCurrent || next.dueOn !== null ? await checkAnchors(unit, job, before, prepared.rows, gone) : NO_ANCHORS
  await unit.do(finishPublication, {
    ...{ work, expression, title, language, aliases, validFrom, current: next.isCurrent, dueOn: next.dueOn, publishedAt: next.publishedAt, rules: analysis.extraction?.rules ?? null, fingerprint: job.fingerprint },
    ...{ sourceKey: job.mark?.key ?? null, sourceRules: job.mark?.rules ?? null, diagnostics: analysis.diagnostics.length, activity: partId(expression, `ingest_${at}`), at }
  })
  await citeWorks(unit, analysis, job.rows.references)
  const { kept, added, retired } = prepared.alignment
  return publication(job, unit, { status: current === null ? 'CREATED' : 'UPDATED', current: next.isCurrent, norms: { kept, added, retired: next.isCurrent ? retired.length : 0 }, anchors })
}
