import type { Analysis } from '../../norms/analysis.js'
import type { ProvisionPair } from '../../norms/align-provisions.js'
import { alignProvisions, newPlaces } from '../../norms/align-provisions.js'
import type { AlignableProvision } from '../../norms/provision-tree.js'
import { codePoints } from '../../norms/code-points.js'
import { versionProvisions } from '../queries/version-provisions.js'
import type { Unit } from './unit.js'

/** The version that is current while a new one comes, and where its provisions stand in that. */
export interface VersionBefore {
  id: string
  pairs: ProvisionPair[]
  /** eId in the old version to eId in the new one; null where it is gone. */
  places: ReadonlyMap<string, string | null>
}

/** Provisions of an analysis as alignment sees them. */
export function alignable ({ expression, provisions }: Analysis): AlignableProvision[] {
  const text = codePoints(expression.text)
  return provisions.map(({ eId, parent, num, heading, start, ownEnd }) => ({ eId, parent, num, heading, text: text.slice(start, ownEnd).trimEnd() }))
}

/** Aligns the current version with the new one; null where there is none, or it is the same text. */
export async function versionBefore (unit: Unit, analysis: Analysis, current: string | null): Promise<VersionBefore | null> {
  if (current === null || current === analysis.expression.id) return null
  const pairs = alignProvisions(await unit.do(versionProvisions, { expression: current }), alignable(analysis))
  return { id: current, pairs, places: newPlaces(pairs) }
}
