/** How far to read ahead: so that the next document is ready, and memory stays that of a few. */
export interface Ahead<T> { items: number, size: number, sizeOf: (item: T) => number }

/**
 * Starts the work on each item, in order, a few of them before the first is asked for, and gives the results in the same order,
 * each as a promise of its own. What is still at work when the consumer stops is its own affair: nobody waits for it.
 */
export async function * readAhead<T, R> (
  items: Iterable<T> | AsyncIterable<T>, start: (item: T) => Promise<R>, ahead: Ahead<T>
): AsyncGenerator<{ result: Promise<R> }> {
  const started: Array<{ result: Promise<R>, size: number }> = []
  let size = 0
  for await (const item of items) {
    const own = ahead.sizeOf(item)
    // A large item waits until it is alone; the one before it is given first.
    while (started.length > 0 && (started.length >= ahead.items || size + own > ahead.size)) {
      const first = started.shift() as (typeof started)[number]
      size -= first.size
      yield { result: first.result }
    }
    const result = start(item)
    result.catch(() => undefined)
    started.push({ result, size: own })
    size += own
  }
  for (const { result } of started) yield { result }
}
