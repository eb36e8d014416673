import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cachedJars } from './jars.js'
import { liveUsers } from './leases.js'
import { paths } from './paths.js'
import { lives } from './process-mark.js'
import type { LocalSettings } from './settings.js'
import { readState } from './state.js'
import { boltUri, speaksBolt } from './until-ready.js'
import { NEO4J_VERSION } from './version.js'

/** How the private Neo4j is. What is known of a running one only is null where none runs. */
export interface LocalNeo4jStatus {
  /** Its process lives and speaks Bolt on its port. */
  running: boolean
  uri: string | null
  pid: number | null
  port: number | null
  startedAt: string | null
  profile: 'quick' | 'server' | null
  /** Stays when its last user goes. */
  keep: boolean
  /** Processes that use it now. */
  users: number[]
  version: string
  dataFolder: string
  dataBytes: number
  log: string
  jarsCached: boolean
}

/** Looks how the private Neo4j is; changes nothing. */
export async function localNeo4jStatus ({ home, cache }: LocalSettings): Promise<LocalNeo4jStatus> {
  const [state, jars, dataBytes, users] = await Promise.all([readState(home), cachedJars(cache), bytesIn(home), liveUsers(home)])
  const running = state !== null && await lives(state) && await speaksBolt(state.port)
  return {
    running,
    uri: running ? boltUri(state.port) : null,
    pid: running ? state.pid : null,
    port: running ? state.port : null,
    startedAt: running ? state.startedAt : null,
    profile: running ? state.profile : null,
    keep: running && state.keep,
    users: running ? [...new Set(users)] : [],
    version: running ? state.version : NEO4J_VERSION,
    dataFolder: home,
    dataBytes,
    log: paths(home).log,
    jarsCached: jars !== null
  }
}

/** Bytes of all files below a folder; files that vanish meanwhile count as none. */
async function bytesIn (folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(entries.filter(entry => entry.isFile()).map(entry =>
    stat(join(entry.parentPath, entry.name)).then(({ size }) => size, () => 0)))
  return sizes.reduce((sum, size) => sum + size, 0)
}
