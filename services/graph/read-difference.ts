import type { ComparedVersion, VersionDifference } from '../norms/version-difference.js'
import { compareVersions } from '../norms/version-difference.js'
import type { Connection } from './connection.js'
import { findExpression } from './queries/find-expression.js'
import { versionNorms } from './queries/version-norms.js'
import { versionProvisions } from './queries/version-provisions.js'
import { run } from './run.js'

async function readVersion (connection: Connection, expression: string): Promise<ComparedVersion | null> {
  const [there] = await run(connection, findExpression, { expression })
  if (there?.published !== true) return null
  const [provisions, norms] = await Promise.all([run(connection, versionProvisions, { expression }), run(connection, versionNorms, { expression })])
  return { id: expression, provisions, norms }
}

/** What changed between two published versions; null where one of them is not there. Versions are never changed, but for a new extraction. */
export async function readDifference (connection: Connection, from: string, to: string): Promise<VersionDifference | null> {
  const [before, after] = await Promise.all([readVersion(connection, from), readVersion(connection, to)])
  return before === null || after === null ? null : compareVersions(before, after)
}
