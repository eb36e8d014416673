const ARTICLES = new Set(['a', 'an', 'the'])

/** Tokens for scoring: lower case, runs of letters and digits, without `a`, `an`, `the`. */
export const tokens = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(token => !ARTICLES.has(token))

function common (a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1)
  let found = 0
  for (const token of b) {
    const count = left.get(token) ?? 0
    if (count === 0) continue
    left.set(token, count - 1)
    found++
  }
  return found
}

/** Overlap of two bags of tokens, 0 to 1; two empty ones are the same. */
export function tokenF1 (a: string, b: string): number {
  const [left, right] = [tokens(a), tokens(b)]
  if (left.length + right.length === 0) return 1
  return 2 * common(left, right) / (left.length + right.length)
}

/** Share of the tokens of `inner` that `outer` has; 0 where `inner` has none. */
export function tokensWithin (inner: string, outer: string): number {
  const list = tokens(inner)
  return list.length === 0 ? 0 : common(tokens(outer), list) / list.length
}
