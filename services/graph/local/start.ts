import type { ChildProcess } from 'node:child_process'
import { readFile, statfs } from 'node:fs/promises'
import type { AppError } from '../../errors.js'
import type { Runtime } from './admin-tool.js'
import { archiveFor } from './archive.js'
import { databaseError } from './database-error.js'
import { endProcess } from './end-process.js'
import { endOfLog, explainFailure, isDiskFull } from './explain-failure.js'
import { freePort } from './free-port.js'
import { launch } from './launch.js'
import type { Archive } from './launch.js'
import { ensurePassword } from './password.js'
import { paths } from './paths.js'
import { lives, processMark } from './process-mark.js'
import type { LocalSettings, Progress } from './settings.js'
import { removeState, writeState } from './state.js'
import type { ServerState } from './state.js'
import { untilReady } from './until-ready.js'
import type { Readiness } from './until-ready.js'
import { NEO4J_VERSION } from './version.js'
import { writeAtomically } from './write-atomically.js'

const TRIES_FOR_A_PORT = 3
/** Neo4j needs about 3 MB for an empty database; on a full disk it says so too late or not at all. */
const LEAST_ROOM = 32 * 2 ** 20

interface StartOptions {
  progress: Progress
  keep: boolean
  /** The last server of this folder did not stop cleanly: Neo4j replays its log first. */
  crashed: boolean
  /** Instead of the cached class-data archive. */
  archive?: Archive
}

/**
 * Starts Neo4j on the remembered port, or on another where that is taken, and waits until it answers.
 * To be called under the lock of the folder.
 * @throws AppError DATABASE_*, with the last words of Neo4j and the place of its log
 */
export async function startServer (settings: LocalSettings, runtime: Runtime, options: StartOptions): Promise<ServerState> {
  await expectRoom(settings.home)
  const password = await ensurePassword(settings.home, runtime)
  const archive = options.archive === undefined ? await archiveFor(settings.cache, runtime) : options.archive
  for (let left = TRIES_FOR_A_PORT; ; left--) {
    const port = await choosePort(settings.home, options.progress)
    try {
      return await startOn(port, settings, { ...options, runtime, password, archive })
    } catch (error) {
      // Somebody took the port between the look and the start.
      if (left <= 1 || (error as AppError).code !== 'DATABASE_PORT_TAKEN') throw error
    }
  }
}

async function expectRoom (home: string): Promise<void> {
  const { bavail, bsize } = await statfs(home)
  if (bavail * bsize < LEAST_ROOM) throw explainFailure('ENOSPC', `\`${home}\` has ${Math.floor(bavail * bsize / 2 ** 20)} MB left, and at least ${LEAST_ROOM / 2 ** 20} are needed`)
}

async function choosePort (home: string, progress: Progress): Promise<number> {
  const text = await readFile(paths(home).port, 'utf8').catch(() => '')
  const remembered = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null
  const port = await freePort(remembered)
  if (remembered !== null && port !== remembered) progress(`port ${remembered} is taken by another program; the private Neo4j moves to ${port}`)
  await writeAtomically(paths(home).port, String(port))
  return port
}

/**
 * One try to start Neo4j on one port. Whatever fails, no process is left.
 * @throws AppError DATABASE_*
 */
export async function startOn (port: number, settings: LocalSettings, { runtime, password, archive, progress, keep, crashed }: StartOptions & { runtime: Runtime, password: string, archive: Archive }): Promise<ServerState> {
  const { home } = settings
  progress(crashed ? 'the private Neo4j did not stop cleanly last time; starting it and recovering' : 'starting the private Neo4j')
  const child = await launch(settings, { ...runtime, port, archive })
  const { pid } = child
  if (pid === undefined) throw explainFailure(await spawnError(child), `\`${runtime.java.program}\``)
  const state = { pid, mark: await processMark(pid) ?? 'gone', port, startedAt: new Date().toISOString(), version: NEO4J_VERSION, profile: settings.profile, keep }
  try {
    await writeState(home, state)
    await expectReady(settings, state, password, { timeoutMs: crashed ? settings.recoveryTimeoutMs : settings.startTimeoutMs, progress })
    return state
  } catch (error) {
    await endProcess(state, settings.stopTimeoutMs)
    // The mark of a crash stays: what was not recovered yet is to be recovered next time.
    if (!crashed) await removeState(home)
    throw error
  }
}

/**
 * Waits for a server that was launched, by this or by another process.
 * @throws AppError DATABASE_*
 */
export async function expectReady (settings: LocalSettings, state: ServerState, password: string, { timeoutMs, progress }: { timeoutMs: number, progress: Progress }): Promise<void> {
  const readiness = await untilReady({
    port: state.port,
    password,
    timeoutMs,
    isAlive: () => lives(state),
    isLost: async () => isDiskFull(await endOfLog(paths(settings.home).log)),
    onWait: seconds => { progress(`waiting for the private Neo4j, ${seconds} s so far`) }
  })
  if (readiness.is !== 'ready') throw await notReady(settings.home, readiness)
}

async function notReady (home: string, readiness: Readiness): Promise<AppError> {
  const { log, password } = paths(home)
  const said = await endOfLog(log)
  if (readiness.is === 'refused') return databaseError('DATABASE_UNAUTHORIZED', `the private Neo4j refuses the password in \`${password}\``, 'put the right password there, or set STUDIO_DATA_DIR to a new folder and ingest again')
  if (readiness.is === 'late') return databaseError('DATABASE_START_TIMEOUT', `the private Neo4j did not answer in time; its log is \`${log}\``, 'end other heavy programs and start again: a recovery goes on where it was')
  const error = readiness.is === 'failed' && readiness.error instanceof Error ? readiness.error : undefined
  return explainFailure(error === undefined ? said : `${said}\n${error.message}`, `its log is \`${log}\``, error)
}

const spawnError = (child: ChildProcess): Promise<string> =>
  new Promise(resolve => { child.once('error', error => { resolve(error.message) }) })
