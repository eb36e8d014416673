import { once } from 'node:events'
import { AppError, EXIT } from '../../services/errors.js'

/** Ctrl-C, or SIGTERM: a signal to stop in good order. The second one ends the process at once. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Ends with INTERRUPTED as soon as the user stops, else as the work does. The work itself goes on in the background. */
  race<T> (work: Promise<T>): Promise<T>
  /** Hands the signals back to Node. */
  end (): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * One press of Ctrl-C can arrive twice: from the terminal, and once more from npm, which hands it on to what it
 * runs. Within this time, in milliseconds, the second is the same one.
 */
const SAME_PRESS = 500

/** Listens for Ctrl-C until `end`; `onFirst` may tell the user what happens now. */
export function interruption (onFirst: () => void = () => undefined): Interruption {
  const controller = new AbortController()
  let pressed = 0
  const stop = (): void => {
    if (!controller.signal.aborted) {
      pressed = performance.now()
      controller.abort(new AppError('INTERRUPTED', 'stopped by the user'))
      onFirst()
    } else if (performance.now() - pressed > SAME_PRESS) process.exit(EXIT.interrupted)
  }
  for (const name of SIGNALS) process.on(name, stop)
  const { signal } = controller
  return {
    signal,
    race: async work => {
      // Where Ctrl-C wins, nobody listens to the work any more: its failure must not end the process.
      work.catch(() => undefined)
      signal.throwIfAborted()
      const listening = new AbortController()
      const aborted = once(signal, 'abort', { signal: listening.signal }).then(() => { throw signal.reason })
      aborted.catch(() => undefined)
      return await Promise.race([work, aborted]).finally(() => { listening.abort() })
    },
    end: () => { for (const name of SIGNALS) process.off(name, stop) }
  }
}
