import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PACKAGE_ROOT } from '../../package-root.js'
import { databaseError } from './database-error.js'
import { explainFailure } from './explain-failure.js'
import { runProgram } from './run-program.js'
import type { LocalSettings, Progress } from './settings.js'
import { NEO4J_VERSION } from './version.js'

const POM = fileURLToPath(new URL('services/graph/local/pom.xml', PACKAGE_ROOT))
/** Repositories answer 429 to a burst: what was fetched stays in Maven's own store, so each try has less to do. */
const PAUSES_MS = [2_000, 8_000, 20_000]
const TOLD_EVERY_MS = 5_000

/**
 * Fetches the jars that `pom.xml` names into a folder, with Maven; tries again after a pause where that fails.
 * @throws AppError DATABASE_NO_MAVEN, DATABASE_DOWNLOAD_FAILED, DATABASE_DISK_FULL
 */
export async function fetchJars (settings: LocalSettings, folder: string, progress: Progress): Promise<void> {
  progress(`fetching Neo4j ${NEO4J_VERSION} with Maven into the cache, about 120 MB, once`)
  const pauses = [...PAUSES_MS]
  for (;;) {
    const { code, output } = await maven(settings, folder, progress)
    if (code === 0) return
    if (/No space left on device/i.test(output)) throw explainFailure(output, `cache folder \`${settings.cache}\``)
    const pause = isHopeless(output) ? undefined : pauses.shift()
    if (pause === undefined) throw failed(output)
    progress(`the download failed (${reason(output)}); trying again in ${pause / 1000} s`)
    await sleep(pause)
  }
}

async function maven (settings: LocalSettings, folder: string, progress: Progress): ReturnType<typeof runProgram> {
  let jars = 0
  let told = Date.now()
  const onLine = (line: string): void => {
    if (/^(\[INFO\] )?Downloaded .*\.jar /.test(line)) jars++
    if (jars === 0 || Date.now() - told < TOLD_EVERY_MS) return
    told = Date.now()
    progress(`fetched ${jars} jars of about 210`)
  }
  const args = ['-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime']
  return await runProgram(settings.maven, args, { onLine }).catch((error: unknown) => {
    throw databaseError('DATABASE_NO_MAVEN', `Maven fetches the private Neo4j once, and \`${settings.maven}\` cannot be run`, 'install Maven or set STUDIO_MAVEN to it', error)
  })
}

/** True where another try would say the same: Maven was called wrongly, has no Java, or is told to stay offline. */
const isHopeless = (output: string): boolean =>
  /JAVA_HOME|Cannot access .* in offline mode|Unknown lifecycle phase|Non-readable POM|Malformed POM/.test(output)

const reason = (output: string): string =>
  (output.split('\n').find(line => /^\[ERROR\]|error/i.test(line)) ?? output.trim().split('\n').at(-1) ?? '').replace(/^\[ERROR\] */, '').slice(0, 300)

const failed = (output: string) => databaseError('DATABASE_DOWNLOAD_FAILED', `the jars of the private Neo4j could not be fetched: ${reason(output)}`,
  'check the network and the mirror in Maven\'s settings.xml, and start again: what was fetched is kept')
