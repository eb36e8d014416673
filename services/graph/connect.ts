import neo4j from 'neo4j-driver'
import type { Findings, GraphReader, Health, Publisher } from '../ports.js'
import type { Connection } from './connection.js'
import { toAppError } from './driver-errors.js'
import { createFindings } from './findings.js'
import { createHealth } from './health.js'
import { loadMigrations } from './migrations/load-migrations.js'
import { createPublisher } from './publisher.js'
import { createReader } from './reader.js'

/** How to reach a Neo4j: `bolt://`, `neo4j://` or `neo4j+s://`. */
export interface ConnectionSettings { uri: string, user: string, password: string, database: string, timeoutMs: number }

/** One database behind the ports. */
export interface Graph extends Connection {
  readonly reader: GraphReader
  readonly publisher: Publisher
  readonly findings: Findings
  readonly health: Health
  close (): Promise<void>
}

const CONNECT_TIMEOUT_MS = 10_000
/** How long the driver tries a unit of work again where the trouble is passing: a deadlock, a change of leader. */
const RETRY_MS = 15_000

/**
 * Connects to Neo4j and checks that it answers and knows us.
 * @throws AppError DATABASE_UNREACHABLE, DATABASE_UNAUTHORIZED, DATABASE_FAILED
 */
export async function connect (settings: ConnectionSettings): Promise<Graph> {
  const { uri, user, password, database, timeoutMs } = settings
  const known = await loadMigrations()
  const driver = openDriver(uri, user, password)
  const connection: Connection = { driver, database, timeoutMs }
  try {
    await driver.getServerInfo({ database })
  } catch (error) {
    await driver.close()
    throw toAppError(error, `Neo4j at \`${uri}\``)
  }
  return {
    ...connection,
    reader: createReader(connection),
    publisher: createPublisher(connection),
    findings: createFindings(connection),
    health: createHealth(connection, known),
    close: async () => { await driver.close() }
  }
}

function openDriver (uri: string, user: string, password: string) {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      userAgent: 'alignment-studio',
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS
    })
  } catch (error) {
    throw toAppError(error, `Neo4j at \`${uri}\``)
  }
}
