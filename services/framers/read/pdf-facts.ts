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

interface Edges { left: number, right: number, lines: number }

/** Where lines end on the right: the farthest place, but for one address that sticks out. */
function rightEdge (lines: readonly PdfLine[]): number {
  const [far = 0, next = far] = lines.map(line => line.x1).sort((a, b) => b - a)
  return lines.length >= FEW_LINES && far - next > 2 * (lines[0] as PdfLine).size ? next : far
}

function edgesOf (lines: readonly PdfLine[], body: number): Map<string, Edges> {
  const columns = new Map<string, PdfLine[]>()
  for (const line of lines) {
    const column = columns.get(keyOf(line))
    if (column === undefined) columns.set(keyOf(line), [line])
    else column.push(line)
  }
  return new Map([...columns].map(([key, column]) => {
    const prose = column.filter(line => Math.abs(line.size - body) < 0.1 * body)
    return [key, { left: Math.min(...column.map(line => line.x0)), right: rightEdge(prose.length > 0 ? prose : column), lines: column.length }]
  }))
}

/** The left edge of left pages and of right pages: the first place where many of their lines begin. */
function pageEdge (lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { x0 } of lines) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  return Math.min(...[...counts].filter(([, count]) => count >= Math.max(1, EDGE_SHARE * lines.length)).map(([x]) => x))
}

/** The size of most letters. */
export const bodySize = (lines: readonly PdfLine[]): number => mode(lines.map(line => [line.size, line.text.length]), 0.1)

/** Measures the lines of a document that are text: running heads, footnotes and tables must be gone. */
export function factsOf (lines: readonly PdfLine[]): PdfFacts {
  const body = bodySize(lines)
  const steps: Array<[number, number]> = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || keyOf(before) !== keyOf(line) || Math.abs(before.size - line.size) > 0.1) return
    const step = (line.y - before.y) / line.size
    if (step > 0.8 && step < 3) steps.push([step, 1])
  })
  const edges = edgesOf(lines, body)
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
