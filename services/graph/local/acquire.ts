import { makeArchiveInBackground } from './archive-in-background.js'
import { databaseError } from './database-error.js'
import { explainFileError } from './explain-failure.js'
import { findJava } from './java.js'
import { ensureJars } from './jars.js'
import { addLease, liveUsers, removeLease } from './leases.js'
import { makeHome } from './make-home.js'
import { USER, readPassword } from './password.js'
import { paths } from './paths.js'
import { lives } from './process-mark.js'
import { undoUnfinishedRestore } from './restore-swap.js'
import type { LocalSettings, Progress } from './settings.js'
import { expectReady, startServer } from './start.js'
import { readState, writeState } from './state.js'
import type { ServerState } from './state.js'
import { stopServer } from './stop.js'
import { underLock } from './under-lock.js'
import { boltUri } from './until-ready.js'

/** A use of the private Neo4j. */
export interface LocalNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly pid: number
  /** True where this call started it, false where it ran already. */
  readonly started: boolean
  /** Ends the use; the last one stops the server, unless somebody asked to keep it. May be called twice. */
  release (): Promise<void>
}

/**
 * Starts the private Neo4j or joins the running one, and waits until it answers. `keep` leaves it running when its last user goes.
 * @throws AppError DATABASE_*, each with the three ways out
 */
export async function acquireLocalNeo4j (settings: LocalSettings, { keep, progress }: { keep: boolean, progress: Progress }): Promise<LocalNeo4j> {
  await makeHome(settings.home)
  return underLock(settings, progress, async () => {
    const { state, started } = await startOrJoin(settings, keep, progress)
    const lease = await addLease(settings.home).catch((error: unknown) => { throw explainFileError(error, `\`${settings.home}\``) })
    let released: Promise<void> | null = null
    return {
      uri: boltUri(state.port),
      user: USER,
      password: await readPassword(settings.home) ?? '',
      pid: state.pid,
      started,
      release: () => (released ??= underLock(settings, progress, () => endUse(settings, lease)))
    }
  })
}

/** Under the lock: the running server, or a new one. */
export async function startOrJoin (settings: LocalSettings, keep: boolean, progress: Progress): Promise<{ state: ServerState, started: boolean }> {
  const known = await readState(settings.home)
  if (known !== null && await lives(known)) return { state: await join_(settings, known, keep, progress), started: false }
  await undoUnfinishedRestore(settings.home)
  // Both take a moment, and neither needs the other.
  const [java, jars] = await Promise.all([findJava(settings.java, progress), ensureJars(settings, progress)])
  const runtime = { java, jars }
  const state = await startServer(settings, runtime, { progress, keep, crashed: known !== null })
  if (settings.archive === 'background') await makeArchiveInBackground(settings, runtime)
  return { state, started: true }
}

async function join_ (settings: LocalSettings, known: ServerState, keep: boolean, progress: Progress): Promise<ServerState> {
  const password = await readPassword(settings.home)
  if (password === null) throw databaseError('DATABASE_BROKEN', `the password of the private Neo4j is gone: \`${paths(settings.home).password}\``, 'put the file back')
  await expectReady(settings, known, password, { timeoutMs: settings.startTimeoutMs, progress })
  const state = { ...known, keep: known.keep || keep }
  if (state.keep !== known.keep) await writeState(settings.home, state)
  return state
}

async function endUse (settings: LocalSettings, lease: string): Promise<void> {
  await removeLease(lease)
  const state = await readState(settings.home)
  // One that died stays written down: the next start is a recovery.
  if (state === null || state.keep || !await lives(state) || (await liveUsers(settings.home)).length > 0) return
  await stopServer(settings, state)
}
