import type { Analysis } from '../norms/analysis.js'
import type { ParseInput, Parser } from '../ports.js'
import { busy, closed, interrupted } from './failures.js'
import type { ChildLimits, WarmChild } from './warm-child.js'
import { startChild } from './warm-child.js'

export interface SandboxLimits extends ChildLimits {
  /** Most processes at the same time. */
  workers: number
  /** Most documents that wait for one. */
  waiting?: number
}

/** A parser whose documents are read in processes of their own. Closing it kills them; it may be closed twice. */
export interface SandboxedParser extends Parser {
  /** Ids of the processes that run now. */
  pids (): number[]
  close (): Promise<void>
}

interface Task {
  input: ParseInput
  signal: AbortSignal | undefined
  /** Ends the wait: the task has begun, or nobody waits for it any more. */
  leave: () => void
  resolve: (analysis: Analysis) => void
  reject: (error: unknown) => void
}

/** Each waiting document is held in memory. */
const MAX_WAITING = 100

/**
 * Reads documents in a few processes, which are started when they are needed, kept warm, and killed where a
 * document takes too long or too much memory: then that document fails, and nothing else.
 */
export function createSandboxedParser (limits: SandboxLimits, rules: string | null = null): SandboxedParser {
  const { workers, waiting: most = MAX_WAITING } = limits
  const waiting: Task[] = []
  /** Places for processes: null where none runs yet. */
  const idle: Array<WarmChild | null> = Array.from({ length: workers }, () => null)
  const working = new Set<WarmChild>()
  let open = true

  const next = (): void => {
    while (waiting.length > 0 && idle.length > 0) {
      // A warm one goes before a place where one must be started.
      const at = idle.findIndex(child => child !== null)
      const [child = null] = idle.splice(Math.max(at, 0), 1)
      const task = waiting.shift() as Task
      task.leave()
      work(child, task).catch(() => undefined)
    }
  }
  const work = async (warm: WarmChild | null, { input, signal, resolve, reject }: Task): Promise<void> => {
    const child = warm ?? startChild({ ...limits, rules })
    working.add(child)
    try {
      resolve(await child.read(input, signal))
    } catch (error) {
      reject(open ? error : closed(input.source))
    }
    const fit = open && await child.fit()
    if (!fit) await child.kill()
    working.delete(child)
    idle.push(fit ? child : null)
    if (open) next()
  }

  return {
    rules,
    parse: async (input, { signal } = {}) => {
      if (!open) throw closed(input.source)
      if (signal?.aborted === true) throw interrupted(input.source)
      if (waiting.length >= most) throw busy(input.source, waiting.length)
      return await new Promise<Analysis>((resolve, reject) => {
        const giveUp = (): void => {
          waiting.splice(waiting.indexOf(task), 1)
          reject(interrupted(input.source))
        }
        const task: Task = { input, signal, resolve, reject, leave: () => { signal?.removeEventListener('abort', giveUp) } }
        signal?.addEventListener('abort', giveUp, { once: true })
        waiting.push(task)
        next()
      })
    },
    pids: () => [...idle, ...working].flatMap(child => child?.pid ?? []),
    close: async () => {
      open = false
      for (const { input, reject, leave } of waiting.splice(0)) {
        leave()
        reject(closed(input.source))
      }
      await Promise.all([...idle, ...working].map(async child => { await child?.kill() }))
    }
  }
}
