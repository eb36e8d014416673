import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '../../config.js'
import { AppError } from '../../errors.js'

/** What the private Neo4j is run with. Times are in milliseconds. */
export interface LocalSettings {
  /** Absolute folder that holds everything of this one server: data, settings, password, logs. */
  readonly home: string
  /** Absolute folder for the jars and the class-data archive, shared by every server of the user. */
  readonly cache: string
  readonly java: string
  readonly maven: string
  /** quick: starts in seconds, for demos and tests; server: full compiler, G1 and more memory, for load. */
  readonly profile: 'quick' | 'server'
  /** background: a class-data archive is made once, beside the first start; off: it is used where it exists. */
  readonly archive: 'background' | 'off'
  readonly startTimeoutMs: number
  /** After a crash Neo4j replays its log first: minutes for a large store. */
  readonly recoveryTimeoutMs: number
  readonly stopTimeoutMs: number
}

/** Takes a progress message: lower-case, without a final period. */
export type Progress = (message: string) => void

/**
 * The settings of the private Neo4j from the configuration; relative folders stand below the working folder.
 * @throws AppError DATABASE_NOT_PRIVATE where NEO4J_URI names another Neo4j
 */
export function localSettings (config: Config): LocalSettings {
  if (config.NEO4J_URI !== undefined) {
    throw new AppError('DATABASE_NOT_PRIVATE', 'NEO4J_URI is set: that Neo4j is not ours to run', { advice: 'use its own tools, or unset NEO4J_URI for the private one' })
  }
  return {
    home: resolve(config.STUDIO_DATA_DIR, 'neo4j'),
    cache: resolve(config.STUDIO_CACHE_DIR ?? join(homedir(), '.cache', 'alignment-studio')),
    java: config.STUDIO_JAVA,
    maven: config.STUDIO_MAVEN,
    profile: config.STUDIO_NEO4J_PROFILE,
    archive: 'background',
    startTimeoutMs: 120_000,
    recoveryTimeoutMs: 900_000,
    stopTimeoutMs: 60_000
  }
}
