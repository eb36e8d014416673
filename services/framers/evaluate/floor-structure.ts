import type { PathStyle } from './gold-paths.js'
import type { PredictedNode } from './score-structure.js'

/** What the floor for structure does, in one line. */
export const STRUCTURE_FLOOR = 'every line that begins with a number or `Article n`, `§ n` opens a node right below the last article or section; no levels'

const HEAD = /^(?:(CHAPTER|Section|Article)\s+([IVXLC\d]+)|§\s*(\d+)\.(\d+))/
const MARKER = /^(?:\((\w{1,5})\)|(\d{1,3})\.)(?=\s|\S)/
const WORDS: Record<string, string> = { CHAPTER: 'chp', Section: 'sec', Article: 'art' }

function headPath (head: RegExpExecArray, style: PathStyle): string {
  const [, name, number, part, section] = head
  if (style === 'BARE') return `${part ?? number}${section === undefined ? '' : `/${section}`}`
  return `${WORDS[name ?? ''] ?? 'sec'}_${number ?? `${part}-${section}`}`
}

/** Nodes by their printed number alone, one flat level below the last heading. */
export function floorStructure (lines: readonly string[], style: PathStyle): PredictedNode[] {
  const nodes: PredictedNode[] = []
  let above: string | null = null
  for (const line of lines) {
    const words = line.trim()
    const head = HEAD.exec(words)
    const marker = MARKER.exec(words)
    if (head !== null) {
      above = headPath(head, style)
      nodes.push({ path: above, parent: null, kind: 'SECTION', num: head[0], words })
    } else if (marker !== null && above !== null) {
      const [num, letter, digit] = marker
      const step = style === 'BARE' ? letter ?? digit : letter === undefined ? `para_${digit}` : `point_${letter}`
      nodes.push({ path: `${above}/${step}`, parent: above, kind: 'PARAGRAPH', num, words })
    }
  }
  return nodes
}
