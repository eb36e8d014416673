import type { ProvisionDraft, Range } from '../draft.js'
import type { Citation } from './citations.js'
import { citeExternal } from './cite-external.js'
import { citeInternal } from './cite-internal.js'

export type PlacedCitation = Citation & { provision: string }

/** Citations in the own words of the provisions, in document order, without overlaps: another work's name wins over its parts. */
export function extractReferences (text: string, words: ReadonlyArray<{ provision: ProvisionDraft, range: Range }>): PlacedCitation[] {
  const placed: PlacedCitation[] = []
  for (const { provision, range } of words) {
    if (range.to <= range.from) continue
    const own = text.slice(range.from, range.to)
    if (!/[\d§(]|Chapter|Annex|appendix|Act|TFEU|Treaty|Charter/i.test(own)) continue
    for (const citation of settle([...citeExternal(own), ...citeInternal(own)], own.length)) {
      placed.push({ ...citation, from: citation.from + range.from, to: citation.to + range.from, provision: provision.eId })
    }
  }
  return placed
}

/** Of overlapping citations the longest stays; of equal ones the first. A shorter one that overlaps a longer has an end inside it. */
function settle (citations: Citation[], length: number): Citation[] {
  const taken = new Uint8Array(length)
  const byLength = citations.toSorted((a, b) => (b.to - b.from) - (a.to - a.from) || a.from - b.from)
  const kept: Citation[] = []
  for (const citation of byLength) {
    if (taken[citation.from] === 1 || taken[citation.to - 1] === 1) continue
    taken.fill(1, citation.from, citation.to)
    kept.push(citation)
  }
  return kept.sort((a, b) => a.from - b.from)
}
