import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Runtime } from './admin-tool.js'
import type { Archive } from './launch.js'
import { NEO4J_VERSION } from './version.js'

/** Where the class-data archive of this Java and these jars lies: it fits no other Java and no other class path. */
export function archiveFile (cache: string, { java, jars }: Runtime): string {
  const key = createHash('sha256').update([java.build, ...jars.map(jar => basename(jar))].join('\n')).digest('hex').slice(0, 12)
  return join(cache, `neo4j-${NEO4J_VERSION}-${key}.jsa`)
}

/** The archive to start with, null where it was not made yet. */
export async function archiveFor (cache: string, runtime: Runtime): Promise<Archive> {
  const file = archiveFile(cache, runtime)
  return existsSync(file) ? { use: file } : null
}
