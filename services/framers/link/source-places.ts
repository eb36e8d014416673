import { codePoints } from '../../norms/code-points.js'
import type { Provision } from '../../norms/provision.js'
import type { ProvisionDraft } from '../draft.js'
import { firstFrom } from '../first-from.js'
import type { Block, SourceDocument } from '../read/source-document.js'

/** Where a provision stands in the source it was read from. */
export type SourcePlace = Pick<Provision, 'page' | 'line' | 'sourceStart' | 'sourceEnd'>

/** Positions of the line feeds of a source. */
function lineFeeds (source: string): number[] {
  const found: number[] = []
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) found.push(at)
  return found
}

/** Page, line and range in the source of each provision: those of the blocks that its words came from. */
export function sourcePlaces ({ blocks, decoded }: Pick<SourceDocument, 'blocks' | 'decoded'>, provisions: readonly ProvisionDraft[]): SourcePlace[] {
  const points = decoded === null ? null : codePoints(decoded)
  const feeds = decoded === null ? [] : lineFeeds(decoded)
  const lineOf = (unit: number): number => firstFrom(feeds.length, index => feeds[index] as number, unit) + 1
  return provisions.map(({ from, to }) => {
    const first: Block | undefined = blocks[firstFrom(blocks.length, index => (blocks[index] as Block).to, from + 1)]
    const last: Block | undefined = blocks[firstFrom(blocks.length, index => (blocks[index] as Block).from, Math.max(to, from + 1)) - 1]
    const start = points === null ? undefined : first?.source?.from
    const end = points === null ? undefined : last?.source?.to
    return {
      page: first?.page ?? null,
      line: start === undefined ? null : lineOf(start),
      sourceStart: start === undefined ? null : points?.fromUtf16(start) ?? null,
      sourceEnd: end === undefined ? null : points?.fromUtf16(end) ?? null
    }
  })
}
