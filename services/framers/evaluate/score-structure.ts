import type { EvaluationError, Score } from './figures.js'
import { meanOf } from './figures.js'
import type { GoldNode } from './gold.js'
import { tokenF1 } from './tokens.js'

/** A node of the tree as it was found: its words are number, heading and own text as printed. */
export interface PredictedNode { path: string, parent: string | null, kind: string, num: string | null, words: string }

/** A gold row as a perfect prediction: for the self-check. */
export const asPredictedNode = ({ path, parent, kind, num, heading, text }: GoldNode): PredictedNode =>
  ({ path, parent, kind: (kind ?? '').toUpperCase(), num, words: [num, heading, text].filter(part => part !== null).join(' ') })

const squeeze = (text: string): string => text.replace(/[\s\u00A0\u2009\u202F]+/g, ' ').trim()

/** The words without their number, whichever of the two forms printed it, and once where both text and `num` have it. */
function withoutNumber (words: string, nums: ReadonlyArray<string | null>): string {
  let rest = squeeze(words)
  for (let turn = 0; turn < 2; turn++) {
    for (const num of nums) {
      const printed = num === null ? '' : squeeze(num)
      if (printed !== '' && rest.startsWith(printed)) rest = rest.slice(printed.length).trimStart()
    }
  }
  return rest
}

function byPath<T extends { path: string }> (rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.path)
    if (group === undefined) groups.set(row.path, [row])
    else group.push(row)
  }
  return groups
}

const depthOf = (path: string): string => {
  const last = path.slice(path.lastIndexOf('/') + 1)
  const word = /^([a-z]+)_/.exec(last)?.[1]
  return word ?? `depth ${path.split('/').length}`
}

interface Pair { gold: GoldNode, found: PredictedNode }

/** Nodes of the same path, first with first: paths can repeat where nodes have no number. */
function pairUp (gold: readonly GoldNode[], predicted: readonly PredictedNode[]): { pairs: Pair[], missed: GoldNode[], invented: PredictedNode[] } {
  const found = byPath(predicted)
  const pairs: Pair[] = []
  const missed: GoldNode[] = []
  for (const node of gold) {
    const match = found.get(node.path)?.shift()
    if (match === undefined) missed.push(node)
    else pairs.push({ gold: node, found: match })
  }
  return { pairs, missed, invented: [...found.values()].flat() }
}

const goldWords = ({ num, heading, text }: GoldNode): string => [num, heading, text].filter(part => part !== null).join(' ')

/**
 * Nodes by path as a multiset; on matched nodes the share with the same parent, the share whose own words
 * (heading and text, without the number, white space folded) are the same, and their mean token-F1.
 */
export function scoreStructure (gold: readonly GoldNode[], predicted: readonly PredictedNode[]): Score {
  const { pairs, missed, invented } = pairUp(gold, predicted)
  const compared = pairs.map(({ gold, found }) => {
    const nums = [gold.num, found.num]
    return { gold, found, expected: withoutNumber(goldWords(gold), nums), words: withoutNumber(found.words, nums) }
  })
  const same = (a: string, b: string): number => a.normalize('NFC') === b.normalize('NFC') ? 1 : 0
  const errors: EvaluationError[] = [
    ...missed.map(node => ({ error: 'MISSED' as const, measure: 'nodes', cause: depthOf(node.path), path: node.path, expected: goldWords(node), found: null })),
    ...invented.map(node => ({ error: 'INVENTED' as const, measure: 'nodes', cause: depthOf(node.path), path: node.path, expected: null, found: node.words })),
    ...compared.filter(({ gold, found }) => gold.parent !== found.parent)
      .map(({ gold, found }) => ({ error: 'WRONG' as const, measure: 'parent', cause: depthOf(gold.path), path: gold.path, expected: gold.parent ?? 'none', found: found.parent ?? 'none' })),
    ...compared.filter(({ expected, words }) => same(expected, words) === 0)
      .map(({ gold, expected, words }) => ({ error: 'WRONG' as const, measure: 'own words, same', cause: depthOf(gold.path), path: gold.path, expected, found: words }))
  ]
  return {
    figures: [
      { kind: 'F1', measure: 'nodes', matched: pairs.length, predicted: predicted.length, gold: gold.length },
      meanOf('parent', compared.map(({ gold, found }) => gold.parent === found.parent ? 1 : 0)),
      meanOf('own words, same', compared.map(({ expected, words }) => same(expected, words))),
      meanOf('own words, token-F1', compared.map(({ expected, words }) => tokenF1(expected, words)))
    ],
    errors
  }
}
