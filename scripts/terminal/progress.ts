import { oneLine } from './printable.js'

/** How far a long work has come. */
export interface Progress {
  /** One more is done; the text says which. */
  step (text: string): void
  stop (): void
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined }

/**
 * A bar on a terminal, nothing elsewhere: there the verb's own lines tell as much, and logs stay readable.
 * `total` null: how much there is to do is not known.
 */
export async function progress (total: number | null, options: { quiet?: boolean | undefined }): Promise<Progress> {
  if (options.quiet === true || process.stderr.isTTY !== true || total === null || total < 2) return SILENT
  const { default: { SingleBar } } = await import('cli-progress')
  const bar = new SingleBar({ stream: process.stderr, format: '{bar} {value}/{total} {what}', hideCursor: true, clearOnComplete: true, barsize: 24 })
  bar.start(total, 0, { what: '' })
  return {
    step: text => { bar.increment(1, { what: oneLine(text) }) },
    stop: () => { bar.stop() }
  }
}
