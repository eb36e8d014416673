import type { Config } from './config.js'
import type { Ports } from './ports.js'
import { connect } from './graph/connect.js'
import { acquireLocalNeo4j, localSettings } from './graph/local/index.js'
import { migrate } from './graph/migrations/migrate.js'
import { loadMigrations } from './graph/migrations/load-migrations.js'
import { host } from './host.js'
import { createSandboxedParser } from './sandbox/create-sandboxed-parser.js'
import { rulesVersion } from './sandbox/rules-version.js'
import { sandboxLimits } from './sandbox/sandbox-limits.js'

/** The program put together: ports that reach a migrated Neo4j, and a parser that may be killed. */
export interface Studio {
  readonly ports: Ports
  /** Where the Neo4j is, and whether it is the private one of the program. */
  readonly database: { uri: string, private: boolean, started: boolean }
  /** Names of the migrations: those that were run now, and those that stood already. */
  readonly migrations: { applied: string[], present: string[] }
  /** Gives everything back: connections, and the private Neo4j where we are its last user. May be called twice. */
  close (): Promise<void>
}

/**
 * Opens the program on the Neo4j of the configuration, or on the private one, which it starts or joins.
 * Whatever fails on the way, nothing stays open.
 * @throws AppError DATABASE_*, MIGRATION_*
 */
export async function openStudio (config: Config, progress: (message: string) => void): Promise<Studio> {
  const releases: Array<() => Promise<void>> = []
  // A second call waits for the first, so that nobody goes on while the database is still stopping.
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => (closing ??= closeAll(releases))
  try {
    const server = await reachNeo4j(config, progress)
    releases.push(server.release)
    const graph = await connect({ ...server.login, database: config.NEO4J_DATABASE, timeoutMs: config.STUDIO_REQUEST_TIMEOUT_MS })
    releases.push(() => graph.close())
    const [migrations, rules] = await Promise.all([
      loadMigrations().then(known => migrate(graph, known, progress)),
      rulesVersion(config.STUDIO_PDFTOTEXT)
    ])
    const parser = createSandboxedParser(sandboxLimits(config), rules)
    releases.push(() => parser.close())
    const { reader, publisher, findings, health } = graph
    // A version that was published before its day becomes the current one when the program opens on that day.
    await publisher.enforceDue(host.now())
    return {
      ports: { parser, reader, publisher, findings, health, host },
      database: { uri: server.login.uri, private: server.private, started: server.started },
      migrations,
      close
    }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}

interface Reached {
  login: { uri: string, user: string, password: string }
  private: boolean
  started: boolean
  release (): Promise<void>
}

async function reachNeo4j (config: Config, progress: (message: string) => void): Promise<Reached> {
  if (config.NEO4J_URI !== undefined) {
    const login = { uri: config.NEO4J_URI, user: config.NEO4J_USER, password: config.NEO4J_PASSWORD ?? '' }
    return { login, private: false, started: false, release: async () => undefined }
  }
  const { uri, user, password, started, release } = await acquireLocalNeo4j(localSettings(config), { keep: false, progress })
  return { login: { uri, user, password }, private: true, started, release }
}

/** Closes in the opposite order of opening; every one gets its turn, and the first failure is told at the end. */
async function closeAll (releases: Array<() => Promise<void>>): Promise<void> {
  const failures: unknown[] = []
  for (const release of releases.toReversed()) await release().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
