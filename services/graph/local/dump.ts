import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../errors.js'
import { adminTool } from './admin-tool.js'
import { databaseError } from './database-error.js'
import { explainFailure, explainFileError } from './explain-failure.js'
import { paths } from './paths.js'
import type { LocalSettings, Progress } from './settings.js'
import { whileStopped } from './while-stopped.js'

/**
 * Writes the whole database to a file that does not exist yet, whole or not at all; a server that is kept running
 * is stopped for it and started again.
 * @throws AppError DATABASE_*, DATABASE_RUNNING where a process uses it, INPUT_INVALID where the file exists
 */
export async function dumpLocalNeo4j (settings: LocalSettings, file: string, progress: Progress): Promise<void> {
  const target = resolve(file)
  if (existsSync(target)) throw new AppError('INPUT_INVALID', `\`${file}\` exists already`, { place: { file }, advice: 'choose another name, or remove the file' })
  if (!existsSync(dirname(target))) throw new AppError('INPUT_NOT_FOUND', `there is no folder \`${dirname(file)}\``, { place: { file } })
  if (!existsSync(join(paths(settings.home).data, 'databases', 'neo4j'))) {
    throw databaseError('DATABASE_FAILED', `there is no database in \`${settings.home}\` yet`, 'ingest a regulation first')
  }
  const half = await mkdtemp(join(dirname(target), '.dump-')).catch((error: unknown) => { throw explainFileError(error, `\`${file}\``) })
  try {
    await whileStopped(settings, progress, async runtime => {
      progress('dumping the database')
      const { code, output } = await adminTool(settings.home, runtime, ['database', 'dump', 'neo4j', `--to-path=${half}`])
      if (code !== 0) throw explainFailure(output, `dump of \`${settings.home}\` to \`${file}\``)
    })
    await chmod(join(half, 'neo4j.dump'), 0o600)
    await rename(join(half, 'neo4j.dump'), target)
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}
