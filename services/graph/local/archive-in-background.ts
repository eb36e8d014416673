import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from '../../package-root.js'
import type { Runtime } from './admin-tool.js'
import { archiveFile } from './archive.js'
import type { LocalSettings } from './settings.js'

const TRY_AGAIN_AFTER_MS = 24 * 3_600_000

/** The built script, also where this module runs from its source. */
const SCRIPT = fileURLToPath(new URL('dist/services/graph/local/make-archive.js', PACKAGE_ROOT))

/**
 * Has the class-data archive made where there is none, once per Java and version, by a process of its own at the lowest priority:
 * nobody waits for it, and it takes about half a minute. After a failure it is tried again a day later.
 */
export async function makeArchiveInBackground (settings: LocalSettings, runtime: Runtime): Promise<void> {
  const archive = archiveFile(settings.cache, runtime)
  if (existsSync(archive) || !existsSync(SCRIPT) || await failedLately(archive)) return
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify({ cache: settings.cache, java: runtime.java.program })],
    { detached: true, stdio: 'ignore', env: {} })
  child.once('error', () => undefined)
  child.unref()
}

/** A file beside the archive that says that making it failed. */
export const failureFile = (archive: string): string => `${archive}.failed`

async function failedLately (archive: string): Promise<boolean> {
  const failure = await stat(failureFile(archive)).catch(() => null)
  return failure !== null && Date.now() - failure.mtimeMs < TRY_AGAIN_AFTER_MS
}
