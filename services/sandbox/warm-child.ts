import type { ChildProcess } from 'node:child_process'
import { AppError } from '../errors.js'
import type { Analysis } from '../norms/analysis.js'
import type { ParseInput } from '../ports.js'
import { endedWithoutAnswer, interrupted, tooMuchMemory, tooSlow } from './failures.js'
import type { ChildSetup } from './fork-child.js'
import { forkChild } from './fork-child.js'
import type { Answer, Order } from './messages.js'
import { toError } from './messages.js'
import { residentMemory } from './resident-memory.js'

export interface ChildLimits extends ChildSetup { timeoutMs: number }

/** A process that reads one document after the other. */
export interface WarmChild {
  readonly pid: number | undefined
  /** False once it has ended, or should not be used again because it has read or grown enough. */
  fit (): Promise<boolean>
  /** Reads one document; call it again only when the answer is there. Past a limit the process is killed. */
  read (input: ParseInput, signal: AbortSignal | undefined): Promise<Analysis>
  kill (): Promise<void>
}

/** How often the memory is looked at, in milliseconds. */
const LOOK_EVERY_MS = 50
/** Longest time that a process takes to start, whatever the limit of a document. */
const START_MS = 60_000
/** After so many documents a fresh process takes over: what a library leaks does not add up. */
const MAX_DOCUMENTS = 500
/** A process that holds more than this share of its limit when it is idle is replaced. */
const WORN_SHARE = 0.6
const MEBI = 2 ** 20

/** Starts a process and keeps it warm. It does not keep the program from ending while it is idle. */
export function startChild (limits: ChildLimits): WarmChild {
  const child = forkChild(limits)
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => { resolve() })
    child.once('error', () => { resolve() })
  })
  const life: Life = { child, limits, ended, words: lastWords(child), ready: readiness(child), over: false }
  ended.then(() => { life.over = true }, () => undefined)
  hold(child, false)
  let documents = 0
  return {
    pid: child.pid,
    fit: async () => {
      if (life.over || documents >= MAX_DOCUMENTS) return false
      const bytes = child.pid === undefined ? null : await residentMemory(child.pid)
      return bytes === null || bytes < limits.memoryMb * MEBI * WORN_SHARE
    },
    read: async (input, signal) => {
      documents++
      hold(child, true)
      return await readIn(life, { id: documents, input }, signal).finally(() => { hold(child, false) })
    },
    kill: async () => {
      // Its end is waited for, whatever else there is to do.
      child.ref()
      child.kill('SIGKILL')
      await ended
    }
  }
}

interface Life {
  child: ChildProcess
  limits: ChildLimits
  /** Resolved when the process is gone. */
  ended: Promise<void>
  /** The end of what it said on standard error. */
  words: () => string
  ready: Promise<void>
  over: boolean
}

/** Whether the process keeps this one from ending. */
function hold (child: ChildProcess, yes: boolean): void {
  const how = yes ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
}

function lastWords (child: ChildProcess): () => string {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { words = (words + text).slice(-4_000) })
  ;(child.stderr as unknown as { unref? (): void } | null)?.unref?.()
  return () => words
}

const readiness = (child: ChildProcess): Promise<void> => new Promise(resolve => {
  const look = ({ kind }: Answer): void => {
    if (kind !== 'ready') return
    child.off('message', look)
    resolve()
  }
  child.on('message', look)
})

/** One document in the process: the answer, or the reason why it was killed or ended by itself. */
async function readIn (life: Life, order: Order, signal: AbortSignal | undefined): Promise<Analysis> {
  const { child, limits, ended } = life
  const { source } = order.input
  let reason: AppError | null = null
  const kill = (why: AppError): void => {
    reason ??= why
    child.kill('SIGKILL')
  }
  const abort = (): void => { kill(interrupted(source)) }
  signal?.addEventListener('abort', abort, { once: true })
  const killAfter = (ms: number): NodeJS.Timeout => setTimeout(() => { kill(tooSlow(source, ms)) }, ms)
  let late = killAfter(START_MS)
  const watch = watchMemory(life, () => { kill(tooMuchMemory(source, limits.memoryMb)) })
  try {
    // `ended` lives as long as the process and remembers every race with it: what wins must not be the answer, or all answers stay in memory.
    let answer: Outcome | undefined
    await Promise.race([answerTo(life, order, () => {
      clearTimeout(late)
      late = killAfter(limits.timeoutMs)
    }).then(given => { answer = given }), ended])
    if (answer === undefined) throw reason ?? endedWithoutAnswer(source, life.words(), limits.memoryMb)
    if (answer.kind === 'failure') throw toError(answer.failure)
    return JSON.parse(answer.json) as Analysis
  } finally {
    signal?.removeEventListener('abort', abort)
    clearTimeout(late)
    watch.end()
  }
}

type Outcome = Exclude<Answer, { kind: 'ready' }>

/** Sends the order when the process is ready, and waits. The time of the document begins when it is sent. */
async function answerTo ({ child, ready }: Life, order: Order, onSent: () => void): Promise<Outcome> {
  await ready
  onSent()
  return await new Promise<Outcome>(resolve => {
    const look = (answer: Answer): void => {
      if (answer.kind === 'ready' || answer.id !== order.id) return
      child.off('message', look)
      resolve(answer)
    }
    child.on('message', look)
    // A failure to send means that the process is going: its end is the answer.
    child.send(order, () => undefined)
  })
}

/** Looks at the memory of the process again and again until it is told to stop. */
function watchMemory ({ child, limits }: Life, onTooMuch: () => void): { end (): void } {
  let over = false
  let timer: NodeJS.Timeout
  const look = async (): Promise<void> => {
    const bytes = child.pid === undefined ? null : await residentMemory(child.pid)
    if (over) return
    if (bytes !== null && bytes > limits.memoryMb * MEBI) onTooMuch()
    else timer = later()
  }
  const later = (): NodeJS.Timeout => setTimeout(() => { look().catch(() => undefined) }, LOOK_EVERY_MS)
  timer = later()
  return {
    end: () => {
      over = true
      clearTimeout(timer)
    }
  }
}
