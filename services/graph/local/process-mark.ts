import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * What tells a process from a later one with the same id: boot and start time. Null where no such process lives,
 * a zombie counting as dead.
 */
export async function processMark (pid: number): Promise<string | null> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null)
  return boot === null ? markFromPs(pid) : markFromProc(pid, boot.trim())
}

/** True where the very process that the mark was taken of still lives. */
export const lives = async ({ pid, mark }: { pid: number, mark: string }): Promise<boolean> =>
  await processMark(pid) === mark

async function markFromProc (pid: number, boot: string): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The name in parentheses may hold spaces; state and start time are the 3rd and the 22nd field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot}:${fields[19] ?? ''}`
}

async function markFromPs (pid: number): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('/bin/ps', ['-o', 'state=,lstart=', '-p', String(pid)], { env: { LC_ALL: 'C' } })
    const [state = 'Z', ...start] = stdout.trim().split(/\s+/)
    return state.startsWith('Z') ? null : start.join(' ')
  } catch {
    return null
  }
}
