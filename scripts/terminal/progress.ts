import type { WriteStream } from 'node:tty'
import { oneLine } from './printable.js'

/** How far a long work has come. */
export interface Progress {
  /** Prints lines of results; the bar makes room for them where both go to one terminal. */
  above<T> (print: () => T): T
  /** One more is done; the text says which. */
  step (text: string): void
  stop (): void
}

const SILENT: Progress = { above: print => print(), step: () => undefined, stop: () => undefined }

const ERASE_LINE = '\r\u001B[2K'

/**
 * A bar on a terminal, nothing elsewhere: there the verb's own lines tell as much, and logs stay readable.
 * `total`: how much there is to do.
 */
export async function progress (total: number, options: { quiet?: boolean | undefined }, stream: WriteStream = process.stderr): Promise<Progress> {
  if (options.quiet === true || stream.isTTY !== true || total < 2) return SILENT
  const { default: { SingleBar } } = await import('cli-progress')
  const bar = new SingleBar({ stream: stayingPut(stream), format: '{bar} {value}/{total} {what}', hideCursor: true, clearOnComplete: true, barsize: 24, gracefulExit: false })
  bar.start(total, 0, { what: '' })
  return {
    above: print => {
      stream.write(ERASE_LINE)
      return print()
    },
    step: text => { bar.increment(1, { what: oneLine(text) }) },
    stop: () => { bar.stop() }
  }
}

/**
 * The bar remembers where the cursor stood and jumps back there at its end, over lines that were printed
 * meanwhile: those two sequences are kept from the terminal.
 */
const stayingPut = (stream: WriteStream): NodeJS.WritableStream => ({
  isTTY: true,
  get columns () { return stream.columns },
  write: (text: string) => text === '\u001B7' || text === '\u001B8' ? true : stream.write(text)
}) as unknown as NodeJS.WritableStream
