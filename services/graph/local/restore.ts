import { mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../../errors.js'
import { adminTool } from './admin-tool.js'
import type { Runtime } from './admin-tool.js'
import { clearRests } from './clear-rests.js'
import { neo4jConf } from './conf.js'
import { explainFailure } from './explain-failure.js'
import { paths } from './paths.js'
import { keepRestore, swapIn, undoUnfinishedRestore } from './restore-swap.js'
import type { LocalSettings, Progress } from './settings.js'
import { startServer } from './start.js'
import { readState, removeState } from './state.js'
import { stopServer } from './stop.js'
import { whileStopped } from './while-stopped.js'

/**
 * Replaces the whole database by a dump. The dump is loaded and checked beside the old database, which goes only
 * when Neo4j has opened the new one; whatever fails before, the old one stands as it was.
 * @throws AppError DATABASE_*, DATABASE_RUNNING where a process uses it, INPUT_NOT_FOUND, INPUT_INVALID where the file is no dump
 */
export async function restoreLocalNeo4j (settings: LocalSettings, file: string, progress: Progress): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) throw new AppError('INPUT_NOT_FOUND', `there is no file \`${file}\``, { place: { file } })
  await whileStopped(settings, progress, async (runtime, kept) => {
    await clearRests(settings.home, '.restoring-')
    const beside = await mkdtemp(join(settings.home, '.restoring-'))
    try {
      await loadBeside(beside, runtime, file, progress)
      await exchange(settings, runtime, beside, { kept, progress })
    } finally {
      await rm(beside, { recursive: true, force: true })
    }
  })
}

async function loadBeside (beside: string, runtime: Runtime, file: string, progress: Progress): Promise<void> {
  const from = join(beside, 'from')
  await Promise.all([mkdir(from), mkdir(paths(beside).conf)])
  await writeFile(paths(beside).confFile, neo4jConf('quick', 1))
  await symlink(resolve(file), join(from, 'neo4j.dump'))
  progress('loading the dump beside the database')
  const loaded = await adminTool(beside, runtime, ['database', 'load', 'neo4j', `--from-path=${from}`, '--overwrite-destination=true'])
  if (loaded.code !== 0) throw refusal(loaded.output, file)
  progress('checking what was loaded')
  const checked = await adminTool(beside, runtime, ['database', 'check', 'neo4j', `--report-path=${beside}`])
  if (checked.code !== 0) throw refusal(checked.output, file)
}

function refusal (said: string, file: string): AppError {
  const error = explainFailure(said, `\`${file}\``)
  if (error.code !== 'DATABASE_BROKEN') return error
  return new AppError('INPUT_INVALID', `\`${file}\` is not a whole dump of a Neo4j database; nothing was changed`, { cause: error, place: { file }, advice: 'give a file that `studio db dump` wrote' })
}

/** The new database must open before the old one goes. */
async function exchange (settings: LocalSettings, runtime: Runtime, beside: string, { kept, progress }: { kept: boolean, progress: Progress }): Promise<void> {
  try {
    await swapIn(settings.home, beside)
    const state = await startServer(settings, runtime, { progress, keep: kept, crashed: false })
    await keepRestore(settings.home)
    if (!kept) await stopServer(settings, state)
  } catch (error) {
    const state = await readState(settings.home)
    if (state !== null) await stopServer(settings, state)
    await undoUnfinishedRestore(settings.home)
    await removeState(settings.home)
    throw error
  }
}
