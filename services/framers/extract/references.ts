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
    for (const citation of settle([...citeExternal(own), ...citeInternal(own)])) {
      placed.push({ ...citation, from: citation.from + range.from, to: citation.to + range.from, provision: provision.eId })
    }
  }
  return placed
}

/** Of overlapping citations the longest stays; of equal ones the first. */
function settle (citations: Citation[]): Citation[] {
  const byLength = citations.toSorted((a, b) => (b.to - b.from) - (a.to - a.from) || a.from - b.from)
  const kept: Citation[] = []
  for (const citation of byLength) {
    if (!kept.some(other => other.from < citation.to && citation.from < other.to)) kept.push(citation)
  }
  return kept.sort((a, b) => a.from - b.from)
}
