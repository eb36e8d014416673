import type { Readable } from 'node:stream'
import { AppError } from '../../services/errors.js'
import { tooLarge, unreadable } from './read-limited.js'

/** One line as bytes, so that a line that is not UTF-8 spoils itself only; its number counts from 1. */
export interface Line { number: number, bytes: Uint8Array }

const LINE_FEED = 0x0A
const CARRIAGE_RETURN = 0x0D

/**
 * The lines of a stream as they come, without their line ends; only one line is held at a time. A line feed
 * at the very end begins no further line.
 * @throws AppError INPUT_TOO_LARGE where one line is larger than the limit
 */
export async function * lines (from: Readable, source: string, limit: number): AsyncGenerator<Line> {
  let rest: Buffer[] = []
  let size = 0
  let number = 0
  const take = (last: Buffer): Line => {
    const whole = rest.length === 0 ? last : Buffer.concat([...rest, last])
    rest = []
    size = 0
    return { number: ++number, bytes: whole.at(-1) === CARRIAGE_RETURN ? whole.subarray(0, -1) : whole }
  }
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      let begin = 0
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, begin)) {
        yield take(chunk.subarray(begin, end))
        begin = end + 1
      }
      if (begin === chunk.length) continue
      rest.push(chunk.subarray(begin))
      size += chunk.length - begin
      if (size > limit) throw tooLarge(source, limit)
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(source, error)
  }
  if (size > 0) yield take(Buffer.alloc(0))
}
