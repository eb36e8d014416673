import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clearRests } from './clear-rests.js'
import { fetchJars } from './fetch-jars.js'
import { explainFileError } from './explain-failure.js'
import { jarsFolder } from './paths.js'
import type { LocalSettings, Progress } from './settings.js'
import { NEO4J_VERSION } from './version.js'
import { withLock } from './with-lock.js'

const DOWNLOAD_TIMEOUT_MS = 1_800_000
const LIST = 'jars.json'

/**
 * The jars of the private Neo4j, sorted, fetched into the cache first where they are not there whole.
 * @throws AppError DATABASE_NO_MAVEN, DATABASE_DOWNLOAD_FAILED, DATABASE_DISK_FULL
 */
export async function ensureJars (settings: LocalSettings, progress: Progress): Promise<string[]> {
  const found = await cachedJars(settings.cache)
  if (found !== null) return found
  await mkdir(settings.cache, { recursive: true }).catch((error: unknown) => { throw explainFileError(error, `cache folder \`${settings.cache}\``) })
  const options = { waiting: 'another process fetches Neo4j; waiting for it', timeoutMs: DOWNLOAD_TIMEOUT_MS, progress }
  return withLock(join(settings.cache, `.neo4j-${NEO4J_VERSION}.lock`), options, async () => {
    const meanwhile = await cachedJars(settings.cache)
    return meanwhile ?? fetchIntoCache(settings, progress)
  })
}

/** The jars in the cache, sorted by name: the class-data archive holds for one order only. Null where any is missing or cut. */
export async function cachedJars (cache: string): Promise<string[] | null> {
  try {
    const folder = jarsFolder(cache)
    const sizes = JSON.parse(await readFile(join(folder, LIST), 'utf8')) as Record<string, number>
    const jars = Object.keys(sizes).sort().map(name => ({ file: join(folder, 'lib', name), size: sizes[name] }))
    const whole = await Promise.all(jars.map(async ({ file, size }) => (await stat(file)).size === size))
    return jars.length > 0 && whole.every(Boolean) ? jars.map(({ file }) => file) : null
  } catch {
    return null
  }
}

/** A temporary folder becomes the cached one only when it is complete: an interrupted download is never taken for a whole one. */
async function fetchIntoCache (settings: LocalSettings, progress: Progress): Promise<string[]> {
  await clearRests(settings.cache, '.fetching-')
  const half = await mkdtemp(join(settings.cache, '.fetching-'))
  try {
    await fetchJars(settings, join(half, 'lib'), progress)
    await writeFile(join(half, LIST), JSON.stringify(await sizesOf(join(half, 'lib'))))
    await rm(jarsFolder(settings.cache), { recursive: true, force: true })
    await rename(half, jarsFolder(settings.cache))
  } finally {
    await rm(half, { recursive: true, force: true })
  }
  return await cachedJars(settings.cache) ?? []
}

async function sizesOf (folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.jar'))
  return Object.fromEntries(await Promise.all(names.map(async name => [name, (await stat(join(folder, name))).size] as const)))
}
