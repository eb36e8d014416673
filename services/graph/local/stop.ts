import { existsSync } from 'node:fs'
import { endProcess } from './end-process.js'
import { liveUsers } from './leases.js'
import { lives } from './process-mark.js'
import type { LocalSettings, Progress } from './settings.js'
import { readState, removeState } from './state.js'
import type { ServerState } from './state.js'
import { underLock } from './under-lock.js'

/**
 * Stops the private Neo4j, whoever uses it, also where it was to be kept. Returns false where it did not run.
 * @throws AppError DATABASE_START_TIMEOUT where another process holds the folder
 */
export async function stopLocalNeo4j (settings: LocalSettings, progress: Progress): Promise<boolean> {
  if (!existsSync(settings.home)) return false
  return underLock(settings, progress, async () => {
    const state = await readState(settings.home)
    if (state === null || !await lives(state)) return false
    const users = await liveUsers(settings.home)
    if (users.length > 0) progress(`it was in use by process ${[...new Set(users)].join(', ')}`)
    if (!await stopServer(settings, state)) progress('it did not stop in time and was killed; the next start recovers it')
    return true
  })
}

/** Under the lock: stops the server of the state; the state stays where it had to be killed, so that the next start knows. */
export async function stopServer (settings: LocalSettings, state: ServerState): Promise<boolean> {
  const clean = await endProcess(state, settings.stopTimeoutMs)
  if (clean) await removeState(settings.home)
  return clean
}
