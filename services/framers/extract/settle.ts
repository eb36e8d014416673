import type { Range } from '../draft.js'

/** Of overlapping citations the longest stays; of equal ones the first. A shorter one that overlaps a longer has an end inside it. In order. */
export function settle<T extends Range> (citations: readonly T[], length: number): T[] {
  if (citations.length < 2) return [...citations]
  const taken = new Uint8Array(length)
  const kept: T[] = []
  for (const citation of citations.toSorted((a, b) => (b.to - b.from) - (a.to - a.from) || a.from - b.from)) {
    if (taken[citation.from] === 1 || taken[citation.to - 1] === 1) continue
    taken.fill(1, citation.from, citation.to)
    kept.push(citation)
  }
  return kept.sort((a, b) => a.from - b.from)
}
