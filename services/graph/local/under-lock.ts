import { join } from 'node:path'
import type { LocalSettings, Progress } from './settings.js'
import { withLock } from './with-lock.js'

/** How long other processes may hold the folder: a start after a crash takes minutes. */
const LOCK_TIMEOUT_MS = 1_200_000

/** Does the work while no other process starts, stops or copies the server of this folder. */
export const underLock = <T>({ home }: LocalSettings, progress: Progress, work: () => Promise<T>): Promise<T> =>
  withLock(join(home, '.lock'), { waiting: 'another process starts or stops the private Neo4j; waiting for it', timeoutMs: LOCK_TIMEOUT_MS, progress }, work)
