import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../services/config.js'
import { lives } from '../../services/graph/local/process-mark.js'
import { localSettings } from '../../services/graph/local/settings.js'
import type { LocalSettings, Progress } from '../../services/graph/local/settings.js'
import { withLock } from '../../services/graph/local/with-lock.js'
import { PACKAGE_ROOT } from '../../services/package-root.js'

/** As many test files use a Neo4j of their own at once; others wait. */
export const SLOTS = 4

/** One folder per user and checkout, so that neither meets another's servers. */
export const POOL = join(tmpdir(), `alignment-studio-tests-${userInfo().uid}-${createHash('sha256').update(PACKAGE_ROOT.href).digest('hex').slice(0, 8)}`)

/** How the folder of a test with a server of its own begins; the id of its process follows. */
export const OWN = 'own-'

const slotFolder = (slot: number): string => join(POOL, `slot-${slot}`)
export const holderFile = (slot: number): string => join(slotFolder(slot), 'holder.json')

/** Settings of the Neo4j of a slot: as the product runs it, jars from the user's cache, data apart from the user's. */
export const slotSettings = (slot: number): LocalSettings =>
  ({ ...localSettings({ ...loadConfig(), NEO4J_URI: undefined }), home: join(slotFolder(slot), 'neo4j'), profile: 'quick' })

/** Does the work while no other test process chooses or stops a slot. */
export async function underPoolLock<T> (progress: Progress, work: () => Promise<T>): Promise<T> {
  await mkdir(POOL, { recursive: true, mode: 0o700 })
  return withLock(join(POOL, '.lock'), { waiting: 'another test run chooses a Neo4j; waiting for it', timeoutMs: 120_000, progress }, work)
}

/** True where a living test process holds the slot; one that was killed holds nothing. */
export async function isHeld (slot: number): Promise<boolean> {
  try {
    return await lives(JSON.parse(await readFile(holderFile(slot), 'utf8')) as { pid: number, mark: string })
  } catch {
    return false
  }
}
