import type { Host, Publisher } from './ports.js'

const HOUR_MS = 3_600_000

/** Puts versions in force whose day comes while the program runs, until it is told to end; `end` waits for the run that is at work. */
export function enforceRegularly (
  { publisher, host }: { publisher: Pick<Publisher, 'enforceDue'>, host: Pick<Host, 'now'> }, onError: (error: unknown) => void, everyMs = HOUR_MS
): { end (): Promise<void> } {
  let running: Promise<unknown> | null = null
  const timer = setInterval(() => {
    running ??= publisher.enforceDue(host.now()).catch(onError).finally(() => { running = null })
  }, everyMs)
  // Waiting for a day does not keep the program from ending.
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await running
    }
  }
}
