import type { PdfLine } from './pdf-lines.js'

/** What is usual in a document: the measure that its lines are read by. */
export interface PdfFacts {
  /** Size of most letters. */
  body: number
  /** Step from line to line, in letter sizes. */
  leading: number
  /** Left edge of the text of a line's page or column. */
  leftOf (line: PdfLine): number
  /** Right edge of the text of a line's page or column. */
  rightOf (line: PdfLine): number
}

function mode (values: Iterable<[number, number]>, step: number): number {
  const counts = new Map<number, number>()
  let best = 0
  for (const [value, weight] of values) {
    const key = Math.round(value / step)
    counts.set(key, (counts.get(key) ?? 0) + weight)
    if (best === 0 || (counts.get(key) as number) > (counts.get(best) as number)) best = key
  }
  return best * step
}

/** Least share of the lines of left or right pages that begin at an edge. */
const EDGE_SHARE = 0.02
const FEW_LINES = 6

const keyOf = (line: PdfLine): string => `${line.page}.${line.column}`

interface Edges { left: number, right: number, lines: number, wide: boolean }

function edgesOf (lines: readonly PdfLine[]): Map<string, Edges> {
  const edges = new Map<string, Edges>()
  for (const line of lines) {
    const known = edges.get(keyOf(line))
    if (known === undefined) edges.set(keyOf(line), { left: line.x0, right: line.x1, lines: 1, wide: false })
    else {
      known.left = Math.min(known.left, line.x0)
      known.right = Math.max(known.right, line.x1)
      known.lines++
    }
  }
  return edges
}

/** The left edge of left pages and of right pages: the first place where many of their lines begin. */
function pageEdge (lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { x0 } of lines) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  return Math.min(...[...counts].filter(([, count]) => count >= Math.max(1, EDGE_SHARE * lines.length)).map(([x]) => x))
}

/** Measures a document; running heads must be gone. */
export function factsOf (lines: readonly PdfLine[]): PdfFacts {
  const body = mode(lines.map(line => [line.size, line.text.length]), 0.1)
  const steps: Array<[number, number]> = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || keyOf(before) !== keyOf(line) || Math.abs(before.size - line.size) > 0.1) return
    const step = (line.y - before.y) / line.size
    if (step > 0.8 && step < 3) steps.push([step, 1])
  })
  const edges = edgesOf(lines)
  const single = lines.filter(line => line.column === 0 && !edges.has(`${line.page}.1`))
  const parity = [0, 1].map(odd => pageEdge(single.filter(line => line.page % 2 === odd)))
  const rights = [...edges.values()].filter(edge => edge.lines >= FEW_LINES)
  return {
    body,
    leading: steps.length === 0 ? 1.2 : mode(steps, 0.02),
    leftOf (line) {
      const own = (edges.get(keyOf(line)) as Edges).left
      const usual = parity[line.page % 2] as number
      return line.column === 0 && !edges.has(`${line.page}.1`) && usual < own && own - usual < 12 * line.size ? usual : own
    },
    rightOf (line) {
      const own = edges.get(keyOf(line)) as Edges
      if (own.lines >= FEW_LINES) return own.right
      const like = rights.filter(edge => Math.abs(edge.left - own.left) < 3 * line.size).map(edge => edge.right).sort((a, b) => a - b)
      return Math.max(own.right, like[like.length >> 1] ?? own.right)
    }
  }
}
