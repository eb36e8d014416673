import { addNode, addOrdinal } from './tree-node.js'
import type { Tree, TreeNode } from './tree-node.js'
import type { Unit } from './unit.js'

/** The top matter of an act: title and citations as its own words, recitals below it. */
export function fillPreamble (tree: Tree, units: readonly Unit[], text: string): void {
  const first = units[0]
  if (first === undefined) return
  const preamble = addNode(tree, null, { kind: 'PREAMBLE', part: 'preamble', from: first.from, to: first.to, cite: { style: 'NAME', word: 'Preamble', number: '' } })
  let recitals = false
  let last: TreeNode = preamble
  let expected = 1
  for (const unit of units) {
    const words = unit.to - unit.from < 40 ? text.slice(unit.from, unit.to).trim() : ''
    if (/^whereas\s*:?$/i.test(words)) recitals = true
    const value = unit.type === 'MARKED' ? unit.marker.readings.find(reading => reading.style === 'digit')?.value : undefined
    if (recitals && unit.type === 'MARKED' && value !== undefined && value >= expected) {
      last = addNode(tree, preamble, { kind: 'RECITAL', part: `rec_${unit.marker.bare}`, isRooted: true, num: unit.marker.num, from: unit.from, to: unit.to, cite: { style: 'NAME', word: `Recital ${unit.marker.bare}`, number: '' } })
      expected = value + 1
    } else if (unit.type === 'FOOTNOTE') {
      last = addOrdinal(tree, preamble, { kind: 'FOOTNOTE', word: 'fn', name: 'footnote', from: unit.from, to: unit.to })
    } else if (last.children === 0 && (last === preamble || (last.kind === 'RECITAL' ? 'level' in unit && unit.level > 0 : last.kind !== 'FOOTNOTE'))) last.to = unit.to
    else last = addOrdinal(tree, preamble, { kind: 'PARAGRAPH', word: 'para', name: 'paragraph', from: unit.from, to: unit.to })
  }
}
