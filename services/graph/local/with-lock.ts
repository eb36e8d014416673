import { setTimeout as sleep } from 'node:timers/promises'
import { lock } from 'proper-lockfile'
import { AppError } from '../../errors.js'
import type { Progress } from './settings.js'

const STALE_MS = 10_000
const PATIENCE_MS = 1_500

interface LockOptions {
  /** What is said to the user while another process holds the lock. */
  waiting: string
  timeoutMs: number
  progress: Progress
}

/**
 * Does the work while no other process does work under the same lock file. The lock of a process that was killed
 * goes stale after ten seconds.
 * @throws AppError DATABASE_START_TIMEOUT where the others take too long
 */
export async function withLock<T> (file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const release = await wait(file, options)
  try {
    return await work()
  } finally {
    await release().catch(() => undefined)
  }
}

async function wait (file: string, { waiting, timeoutMs, progress }: LockOptions): Promise<() => Promise<void>> {
  const begin = Date.now()
  for (let told = false; ;) {
    const release = await tryLock(file)
    if (release !== null) return release
    const waited = Date.now() - begin
    if (waited > timeoutMs) throw new AppError('DATABASE_START_TIMEOUT', `another process has held \`${file}\` for ${Math.round(waited / 1000)} s`, { advice: 'end that process, or remove the file where no such process runs' })
    if (!told && waited > PATIENCE_MS) {
      told = true
      progress(waiting)
    }
    await sleep(50)
  }
}

/** Takes the lock; null where another holds it. */
export async function tryLock (file: string): Promise<(() => Promise<void>) | null> {
  try {
    // Lost only after ten seconds without a turn of the event loop; Neo4j's own lock on the store guards the data then.
    return await lock(file, { lockfilePath: file, realpath: false, stale: STALE_MS, update: 2_000, onCompromised: () => undefined })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return null
    throw error
  }
}
