import type { Body, UnitOf } from './body-state.js'
import { addOrdinal } from './tree-node.js'
import type { TreeNode } from './tree-node.js'

/** The open paragraph that a label such as `Example 1 to paragraph (b)(2)` names, else the innermost one. */
function illustrated ({ open, base }: Body, about: string | null): TreeNode | null {
  if (about !== null) {
    const wanted = about.replace(/[()]+/g, ' ').trim().split(/\s+/)
    const named = open[wanted.length - 1]
    if (named !== undefined && wanted.every((bare, index) => open[index]?.cite.number.replace(/[()]/g, '') === bare)) return named
  }
  return open.at(-1) ?? base
}

/** Adds a question, an answer below its question, an example or a call-out below what it is about. */
export function addLabelled (body: Body, unit: UnitOf<'LABELLED'>): TreeNode {
  const { tree, base, mode } = body
  const range = { from: unit.from, to: unit.to, heading: unit.heading }
  if (unit.kind === 'QUESTION') {
    body.question = addOrdinal(tree, base, { kind: 'QUESTION', word: 'qst', name: 'question', ...range })
    return body.question
  }
  if (unit.kind === 'ANSWER') return addOrdinal(tree, body.question ?? base, { kind: 'ANSWER', word: 'ans', name: 'answer', ...range })
  const parent = mode === 'GENERIC' ? base : illustrated(body, unit.about)
  const isExample = unit.kind === 'EXAMPLE'
  return addOrdinal(tree, parent, { kind: unit.kind, word: isExample ? 'example' : 'callout', name: isExample ? 'example' : 'call-out', ...range })
}
