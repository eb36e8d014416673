import type { Writable } from 'node:stream'

/** Thrown where the reader of our output has gone (`| head`): nobody is left to tell, so the command ends quietly. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** Lines on their way to a stream, in batches; a slow reader slows the writer down. */
export interface Output {
  /** Adds one line; the returned promise waits for the reader where a batch is full. */
  line (text: string): Promise<void> | undefined
  /** Sends what is left. */
  flush (): Promise<void>
}

/** Big enough to make system calls rare, small enough for the first lines to come at once. */
const BATCH = 1 << 16

/** @throws OutputClosed where the reader has gone */
export function output (stream: Writable = process.stdout): Output {
  let batch: string[] = []
  let size = 0
  // Without a listener of its own, a reader that goes away would end the process with a stack.
  stream.on('error', ignored)
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const text = batch.join('')
    batch = []
    size = 0
    await new Promise<void>((resolve, reject) => stream.write(text, error => error ? reject(closed(error)) : resolve()))
  }
  const line = (text: string): Promise<void> | undefined => {
    batch.push(text, '\n')
    size += text.length + 1
    return size >= BATCH ? flush() : undefined
  }
  return { line, flush }
}

const ignored = (): void => undefined

const closed = (error: Error & { code?: string }): Error =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'ECONNRESET'
    ? new OutputClosed('the reader of the output has gone')
    : error
