import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Memory that a process really holds, in bytes: buffers outside the heap count. Null where the system does not tell, or it has ended. */
export async function residentMemory (pid: number): Promise<number | null> {
  const kilobytes = await fromProc(pid) ?? await fromPs(pid)
  return kilobytes === null ? null : kilobytes * 1024
}

async function fromProc (pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return numberIn(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
}

async function fromPs (pid: number): Promise<number | null> {
  if (process.platform === 'linux' || process.platform === 'win32') return null
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return numberIn(/^\s*(\d+)\s*$/.exec(stdout)?.[1])
}

const numberIn = (digits: string | undefined): number | null => digits === undefined ? null : Number(digits)
