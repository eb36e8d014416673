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

/** Listens for Ctrl-C until `end`; `onFirst` may tell the user what happens now. */
export function interruption (onFirst: () => void = () => undefined): Interruption {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted)
    controller.abort(new AppError('INTERRUPTED', 'stopped by the user'))
    onFirst()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
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
    end: () => { for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(name, stop) }
  }
}
