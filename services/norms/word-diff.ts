import { codePoints } from './code-points.js'
import type { Span } from './span.js'

/**
 * Words of one version that the other one has not, with their code points; empty where only the other has words there. `prefix` and
 * `suffix` are the words of the new version around them, so that a person knows the place.
 */
export interface Hunk { before: Span & { text: string }, after: Span & { text: string }, prefix: string, suffix: string }

/** Words of the surroundings on each side. */
const CONTEXT_WORDS = 5

/** Most edits that are looked for one by one; beyond, what lies between the common ends is one hunk. */
const MAX_EDITS = 600

const TOKEN = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** Words, runs of white space, and single marks. White space counts alike, whatever it is. */
const tokensOf = (text: string): Array<{ text: string, key: string, at: number }> =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({ text: token, key: token.trim() === '' ? ' ' : token, at: index }))

type Edit = [oldFrom: number, oldTo: number, newFrom: number, newTo: number]

/** Furthest reaching paths after each number of edits (Myers, 1986); null where there are too many. */
function shortestPaths (a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MAX_EDITS)
  const offset = most + 1
  const reach = new Int32Array(2 * offset + 1)
  const history: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    history.push(reach.slice(offset - edits - 1, offset + edits + 2))
    for (let line = -edits; line <= edits; line += 2) {
      const down = line === -edits || (line !== edits && (reach[offset + line - 1] as number) < (reach[offset + line + 1] as number))
      let x = down ? reach[offset + line + 1] as number : (reach[offset + line - 1] as number) + 1
      let y = x - line
      while (x < a.length && y < b.length && a[x] === b[y]) { x++; y++ }
      reach[offset + line] = x
      if (x >= a.length && y >= b.length) return history
    }
  }
  return null
}

/** The edits of the shortest path, from its end back to its begin. */
function editsOf (history: readonly Int32Array[], a: readonly string[], b: readonly string[]): Edit[] {
  const edits: Edit[] = []
  let [x, y] = [a.length, b.length]
  for (let count = history.length - 1; count > 0; count--) {
    const reach = history[count] as Int32Array
    const at = (line: number): number => reach[line + count + 1] as number
    const line = x - y
    const down = line === -count || (line !== count && at(line - 1) < at(line + 1))
    const previous = down ? line + 1 : line - 1
    const [fromX, fromY] = [at(previous), at(previous) - previous]
    edits.push(down ? [fromX, fromX, fromY, fromY + 1] : [fromX, fromX + 1, fromY, fromY])
    x = fromX
    y = fromY
  }
  return edits.toReversed()
}

/** Edits that touch, or that only white space parts, are one change for who reads it. */
function joined (edits: readonly Edit[], a: readonly string[]): Edit[] {
  const found: Edit[] = []
  for (const edit of edits) {
    const last = found.at(-1)
    const gap = last === undefined ? [] : a.slice(last[1], edit[0])
    if (last !== undefined && gap.every(key => key === ' ') && gap.length <= 1) found[found.length - 1] = [last[0], edit[1], last[2], edit[3]]
    else found.push(edit)
  }
  return found
}

/** What differs between two texts, word by word, with code-point places counted from `at` on each side. */
export function wordDiff (before: { text: string, at: number }, after: { text: string, at: number }): Hunk[] {
  const [olds, news] = [tokensOf(before.text), tokensOf(after.text)]
  const [a, b] = [olds.map(({ key }) => key), news.map(({ key }) => key)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const history = shortestPaths(middleA, middleB)
  const edits = history === null ? [[0, middleA.length, 0, middleB.length] as Edit] : joined(editsOf(history, middleA, middleB), middleA)
  const side = ({ text, at }: { text: string, at: number }, tokens: typeof olds) => {
    const points = codePoints(text)
    const unit = (token: number): number => tokens[token]?.at ?? text.length
    return (from: number, to: number) => ({ start: at + points.fromUtf16(unit(from)), end: at + points.fromUtf16(from === to ? unit(from) : unit(to)), text: text.slice(unit(from), from === to ? unit(from) : unit(to)) })
  }
  const [old, fresh] = [side(before, olds), side(after, news)]
  const around = (from: number, to: number): string => after.text.slice(news[Math.max(0, from)]?.at ?? after.text.length, news[Math.min(news.length, to)]?.at ?? after.text.length)
  return edits.map(([oldFrom, oldTo, newFrom, newTo]) => ({
    before: old(head + oldFrom, head + oldTo),
    after: fresh(head + newFrom, head + newTo),
    prefix: around(head + newFrom - 2 * CONTEXT_WORDS, head + newFrom),
    suffix: around(head + newTo, head + newTo + 2 * CONTEXT_WORDS)
  }))
}
