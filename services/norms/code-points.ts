/**
 * Translates between UTF-16 units (what JavaScript slices by) and Unicode code points (what every
 * published position counts). Inside `framers` positions are UTF-16 units; everywhere else they are
 * code points. This is the only place that converts.
 */
export interface CodePoints {
  /** Number of code points of the text. */
  readonly length: number
  /** Code point position of a UTF-16 position. Both ends of the text are valid positions. */
  fromUtf16 (unit: number): number
  /** UTF-16 position of a code point position. */
  toUtf16 (codePoint: number): number
  /** The text between two code point positions, end excluded. */
  slice (start: number, end: number): string
}

/** UTF-16 positions of the high surrogates of all pairs, ascending: each makes one unit disappear. */
function surrogatePairs (text: string): number[] {
  const found: number[] = []
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) found.push(match.index)
  return found
}

/** How many entries of the ascending list are smaller than the limit. */
function countBelow (sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Prepares a text for translation; costs one pass, and nothing per position where no pair occurs. */
export function codePoints (text: string): CodePoints {
  const pairs = surrogatePairs(text)
  // A pair at unit p begins at code point p - (pairs before it); ascending, so it can be searched as well.
  const pairStarts = pairs.map((unit, index) => unit - index)
  const fromUtf16 = (unit: number): number => unit - countBelow(pairs, unit)
  const toUtf16 = (codePoint: number): number => codePoint + countBelow(pairStarts, codePoint)
  return {
    length: text.length - pairs.length,
    fromUtf16,
    toUtf16,
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(end))
  }
}
