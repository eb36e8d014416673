/** First index of an ascending list whose value is not below the limit; its length where all are. */
export function firstFrom (length: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) < limit) low = middle + 1
    else high = middle
  }
  return low
}
