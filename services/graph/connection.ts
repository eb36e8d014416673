import type { Driver } from 'neo4j-driver'

/** A way to one database. The database is always named: that saves the driver a round trip. */
export interface Connection {
  readonly driver: Driver
  readonly database: string
  /** Longest time of one reading transaction, in milliseconds; Neo4j ends it then. */
  readonly timeoutMs: number
}
