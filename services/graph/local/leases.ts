import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { paths } from './paths.js'
import { lives, processMark } from './process-mark.js'
import { writeAtomically } from './write-atomically.js'

/** Writes down that this process uses the server; returns the file that says so. */
export async function addLease (home: string): Promise<string> {
  const { users } = paths(home)
  await mkdir(users, { recursive: true, mode: 0o700 })
  const file = join(users, `${process.pid}-${randomUUID()}.json`)
  await writeAtomically(file, JSON.stringify({ pid: process.pid, mark: await processMark(process.pid) }))
  return file
}

/** This use of the server is over. */
export const removeLease = (file: string): Promise<void> => rm(file, { force: true })

/** Ids of the processes that use the server, one per use; leases of processes that were killed are cleared away. */
export async function liveUsers (home: string): Promise<number[]> {
  const { users } = paths(home)
  const names = await readdir(users).catch(() => [])
  const pids = await Promise.all(names.map(name => liveUser(join(users, name))))
  return pids.filter(pid => pid !== null)
}

async function liveUser (file: string): Promise<number | null> {
  try {
    const lease = JSON.parse(await readFile(file, 'utf8')) as { pid: number, mark: string }
    if (await lives(lease)) return lease.pid
  } catch {
    // A lease that cannot be read is the rest of a crash.
  }
  await rm(file, { force: true })
  return null
}
