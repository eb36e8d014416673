import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { paths } from './paths.js'

/** The folders that hold one database: its store and its log of transactions. */
const PARTS = ['databases', 'transactions'] as const

const live = (home: string, part: string): string => join(paths(home).data, part, 'neo4j')
const old = (home: string, part: string): string => join(paths(home).beforeRestore, part)

/**
 * Puts the database of another home in the place of the one here. The old one stays beside it until `keepRestore`;
 * whatever happens before, `undoUnfinishedRestore` brings it back.
 */
export async function swapIn (home: string, other: string): Promise<void> {
  await mkdir(paths(home).beforeRestore, { recursive: true, mode: 0o700 })
  for (const part of PARTS) {
    if (existsSync(live(home, part))) await rename(live(home, part), old(home, part))
    await mkdir(dirname(live(home, part)), { recursive: true })
    if (existsSync(live(other, part))) await rename(live(other, part), live(home, part))
  }
}

/** The restored database is good: the old one may go. */
export async function keepRestore (home: string): Promise<void> {
  const gone = `${paths(home).beforeRestore}-gone`
  await rm(gone, { recursive: true, force: true })
  // One rename decides, so that a crash while removing cannot bring back half of the old one.
  await rename(paths(home).beforeRestore, gone)
  await rm(gone, { recursive: true, force: true })
}

/** Brings back the database from before a restore that did not come to its end; does nothing where there is none. */
export async function undoUnfinishedRestore (home: string): Promise<void> {
  if (!existsSync(paths(home).beforeRestore)) return
  for (const part of PARTS) {
    if (!existsSync(old(home, part))) continue
    await rm(live(home, part), { recursive: true, force: true })
    await rename(old(home, part), live(home, part))
  }
  await rm(paths(home).beforeRestore, { recursive: true, force: true })
}
