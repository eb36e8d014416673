import { setTimeout as sleep } from 'node:timers/promises'
import { lives } from './process-mark.js'

/** Asks a process to end, waits, and kills it after the time given; never another one that has its id now. Returns false where it had to be killed. */
export async function endProcess (process_: { pid: number, mark: string }, timeoutMs: number): Promise<boolean> {
  if (!await lives(process_)) return true
  signal(process_.pid, 'SIGTERM')
  if (await isGone(process_, timeoutMs)) return true
  signal(process_.pid, 'SIGKILL')
  await isGone(process_, 10_000)
  return false
}

async function isGone (process_: { pid: number, mark: string }, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(20)) {
    if (!await lives(process_)) return true
  }
  return false
}

function signal (pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
