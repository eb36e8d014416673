import { alignNorms, movedNorm } from './align-norms.js'
import { alignProvisions, newPlaces } from './align-provisions.js'
import type { Analysis } from './analysis.js'
import { codePoints } from './code-points.js'
import type { ComparedVersion, VersionDifference } from './version-difference.js'
import { compareVersions } from './version-difference.js'

/** An analysis as a version that can be compared; nobody has found anything about its norms. */
export function comparedAnalysis ({ expression, provisions, norms }: Analysis): ComparedVersion {
  const text = codePoints(expression.text)
  return {
    id: expression.id,
    provisions: provisions.map(({ eId, parent, num, heading, label, start, end, ownEnd }) => ({ eId, parent, num, heading, label, start, end, text: text.slice(start, ownEnd).trimEnd() })),
    norms: norms.map(({ id, provision, quote, modality }) => ({ id, provision, quote, modality, findings: 0 }))
  }
}

/** Compares two documents that are in no graph: the norms of the second get the ids of those of the first that they continue. */
export function compareAnalyses (before: Analysis, after: Analysis): VersionDifference {
  const [old, fresh] = [comparedAnalysis(before), comparedAnalysis(after)]
  const places = newPlaces(alignProvisions(old.provisions, fresh.provisions))
  const { ids } = alignNorms(after.norms, before.norms.map(norm => movedNorm({ ...norm, state: 'ACTIVE' }, places)))
  return compareVersions(old, { ...fresh, norms: fresh.norms.map((norm, at) => ({ ...norm, id: ids[at] as string })) })
}
