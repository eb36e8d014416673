import type { Analysis } from '../../norms/analysis.js'
import type { Anchor } from '../../norms/anchor.js'
import type { AnchorCheck, AnchorSubject } from '../../norms/anchor-check.js'
import { anchorCheckId, partId } from '../../norms/ids.js'
import type { Provision } from '../../norms/provision.js'
import { anchorText, reanchor } from '../../norms/reanchor.js'
import type { Span } from '../../norms/span.js'
import type { AnchorCounts } from '../../ports.js'
import { createAnchorChecks } from '../queries/create-anchor-checks.js'
import { outlivingAnchors } from '../queries/outliving-anchors.js'
import { toProperties } from '../rows/anchor-check-row.js'
import type { RevisionRow } from './revision-rows.js'
import type { Unit } from './unit.js'
import type { VersionBefore } from './version-before.js'
import type { GoneDefinition } from './write-identities.js'

/** The new version, and when it came. */
interface Checked { analysis: Analysis, at: string }

interface Subject { kind: AnchorSubject, subject: string, norm: string | null, expression: string, provision: string, anchor: Anchor }

/** The innermost provision that holds a span: the list is in document order. */
const holder = (provisions: readonly Provision[], span: Span): string | null =>
  provisions.findLast(({ start, end }) => start <= span.start && span.end <= end)?.eId ?? null

/** Checks anchors against the text of the new version, each as a record of its own. */
function checker (job: Checked, before: VersionBefore | null, revisions: readonly RevisionRow[]) {
  const { expression, provisions } = job.analysis
  const target = anchorText(expression.text, expression.hash)
  const byEId = new Map(provisions.map(provision => [provision.eId, provision]))
  const kept = new Map(revisions.map(row => [row.norm, row.properties]))
  return ({ kind, subject, norm, ...old }: Subject): AnchorCheck => {
    const revision = norm === null ? undefined : kept.get(norm)
    const place = old.expression === before?.id ? before.places.get(old.provision) ?? null : null
    // Where the norm goes on, its own words there are the place: the alignment of norms knows more than that of provisions.
    const within = revision ?? (place === null ? null : byEId.get(place) ?? null)
    const checked = reanchor(old.anchor, within === null ? null : { start: within.start, end: within.end }, target)
    // Where its words changed, the new words are proposed: a person says whether they mean the same.
    const proposed: Anchor | null = revision === undefined ? null : { start: revision.start, end: revision.end, expressionHash: revision.expressionHash, quote: revision.quote, prefix: revision.prefix, suffix: revision.suffix, state: checked.state }
    const after = checked.anchor ?? proposed
    const eId = after === null ? null : holder(provisions, after)
    return {
      id: anchorCheckId(subject, expression.id),
      kind,
      subject,
      work: expression.work,
      expression: expression.id,
      provision: eId === null ? null : partId(expression.id, eId),
      checkedAt: job.at,
      state: checked.state,
      before: old.anchor,
      after,
      candidates: checked.candidates,
      decision: null,
      decidedAt: null,
      note: null
    }
  }
}

/**
 * Looks for the words of findings, of retired norms with findings and of definitions that are gone in the new version,
 * and records what became of them; what is not VERIFIED waits for a person. Norms that go on are anchored anew
 * with their revision. The anchors into the old versions stay.
 */
export async function checkAnchors (unit: Unit, job: Checked, before: VersionBefore | null, revisions: readonly RevisionRow[], gone: readonly GoneDefinition[]): Promise<AnchorCounts> {
  const { id: expression, work } = job.analysis.expression
  const stated = new Set(revisions.map(({ norm }) => norm))
  const found = await unit.do(outlivingAnchors, { work, expression })
  const norms = new Map(found.filter(({ norm }) => !stated.has(norm)).map(one => [one.norm, one]))
  const subjects: Subject[] = [
    ...found.map((one): Subject => ({ ...one, kind: 'FINDING', subject: one.finding })),
    ...[...norms.values()].map((one): Subject => ({ ...one, kind: 'NORM', subject: one.norm })),
    ...gone.map((one): Subject => ({ ...one, kind: 'DEFINITION', subject: one.id, norm: null }))
  ]
  const counts: AnchorCounts = { VERIFIED: 0, REPAIRED: 0, AMBIGUOUS: 0, BROKEN: 0 }
  if (subjects.length === 0) return counts
  const checks = subjects.map(checker(job, before, revisions))
  for (const { state } of checks) counts[state]++
  await unit.doEach(checks.map(toProperties), async rows => await unit.do(createAnchorChecks, { rows }))
  return counts
}
