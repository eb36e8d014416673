import { AppError } from '../../errors.js'
import type { Runtime } from './admin-tool.js'
import { findJava } from './java.js'
import { ensureJars } from './jars.js'
import { liveUsers } from './leases.js'
import { makeHome } from './make-home.js'
import { lives } from './process-mark.js'
import { undoUnfinishedRestore } from './restore-swap.js'
import type { LocalSettings, Progress } from './settings.js'
import { startServer } from './start.js'
import { readState } from './state.js'
import { stopServer } from './stop.js'
import { underLock } from './under-lock.js'

/**
 * Does the work on the files of a server that is stopped cleanly, recovered where it had crashed; one that was kept
 * running (`kept`) is stopped for it and started again after it, unless the work did so, however it ends.
 * @throws AppError DATABASE_RUNNING where a process uses it
 */
export async function whileStopped<T> (settings: LocalSettings, progress: Progress, work: (runtime: Runtime, kept: boolean) => Promise<T>): Promise<T> {
  await makeHome(settings.home)
  return underLock(settings, progress, async () => {
    const [java, jars] = await Promise.all([findJava(settings.java, progress), ensureJars(settings, progress)])
    const runtime = { java, jars }
    const kept = await stopWhereUnused(settings, progress)
    await undoUnfinishedRestore(settings.home)
    await recoverWhereCrashed(settings, runtime, progress)
    try {
      return await work(runtime, kept)
    } finally {
      if (kept && await readState(settings.home) === null) await startServer(settings, runtime, { progress, keep: true, crashed: false })
    }
  })
}

/** Returns true where it ran and was to be kept. */
async function stopWhereUnused (settings: LocalSettings, progress: Progress): Promise<boolean> {
  const state = await readState(settings.home)
  if (state === null || !await lives(state)) return false
  const users = [...new Set(await liveUsers(settings.home))]
  if (users.length > 0) {
    throw new AppError('DATABASE_RUNNING', `the private Neo4j is in use by process ${users.join(', ')}`, { advice: 'end that process, or stop the server with `studio db stop`, and try again' })
  }
  progress('stopping the private Neo4j for a moment')
  await stopServer(settings, state)
  return state.keep
}

/** Neo4j's tools refuse a store whose log was not replayed. */
async function recoverWhereCrashed (settings: LocalSettings, runtime: Runtime, progress: Progress): Promise<void> {
  if (await readState(settings.home) === null) return
  const state = await startServer(settings, runtime, { progress, keep: false, crashed: true })
  await stopServer(settings, state)
}
