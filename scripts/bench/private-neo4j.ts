import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../services/config.js'
import type { Config } from '../../services/config.js'
import { connect } from '../../services/graph/connect.js'
import type { Graph } from '../../services/graph/connect.js'
import { acquireLocalNeo4j, localSettings } from '../../services/graph/local/index.js'
import { loadMigrations } from '../../services/graph/migrations/load-migrations.js'
import { migrate } from '../../services/graph/migrations/migrate.js'

export interface BenchDatabase { graph: Graph, config: Config, login: { uri: string, user: string, password: string, database: string } }

/** Longest time that a benchmark may take, in milliseconds. */
const LIMIT = 60 * 60_000

/** Ends with an error when the user stops the program or the time is over, so that everything is closed. */
function interrupted (): { promise: Promise<never>, end: () => void } {
  let fail: (reason: Error) => void = () => undefined
  const promise = new Promise<never>((_resolve, reject) => { fail = reject })
  const stop = (): void => { fail(new Error('stopped')) }
  const timer = setTimeout(() => { fail(new Error('the benchmark took too long')) }, LIMIT)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  promise.catch(() => undefined)
  return { promise, end: () => { clearTimeout(timer); process.off('SIGINT', stop).off('SIGTERM', stop) } }
}

/** Runs the work on an empty, migrated Neo4j of its own in a temporary folder, which is gone afterwards. Never the user's. */
export async function withPrivateNeo4j (work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'studio-bench-'))
  const config = { ...loadConfig(), NEO4J_URI: undefined, STUDIO_DATA_DIR: folder, STUDIO_PORT: 0, STUDIO_HOST: '127.0.0.1', STUDIO_LOG_LEVEL: 'warn' as const, STUDIO_NEO4J_PROFILE: 'server' as const }
  const interruption = interrupted()
  try {
    const neo4j = await acquireLocalNeo4j(localSettings(config), { keep: false, progress: console.error })
    try {
      const login = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: config.NEO4J_DATABASE }
      const graph = await connect({ ...login, timeoutMs: config.STUDIO_REQUEST_TIMEOUT_MS })
      try {
        await migrate(graph, await loadMigrations())
        await Promise.race([work({ graph, config, login }), interruption.promise])
      } finally {
        await graph.close()
      }
    } finally {
      await neo4j.release()
    }
  } finally {
    interruption.end()
    await rm(folder, { recursive: true, force: true })
  }
}
