import type { ProvisionDraft, Range, ReferenceDraft } from '../draft.js'
import type { ProvisionIndex } from './provision-index.js'

const INTRODUCES = /(?<![\p{L}])(?:see(?:\salso)?|refer\sto|described\sin|set\sout\sin|covered\sin|under|follow|read|in)\s(?:the\s)?(?:sections?\s)?[“"‘*_]?/giu
/** Longer headings are sentences: nobody cites them by their words. */
const MAX_HEADING = 160

/** `see Gifts and Entertainment`: mentions of the document's own headings, as company documents cite. */
export function citeHeadings (text: string, words: ReadonlyArray<{ provision: ProvisionDraft, range: Range }>, index: ProvisionIndex): ReferenceDraft[] {
  const longest = longestByFirstWord(index.headings.keys())
  if (longest.size === 0) return []
  return words.flatMap(({ provision, range }) => inWords(text, provision, range, index, longest))
}

const firstWord = (words: string): string => (/^\S+/.exec(words)?.[0] ?? '').replace(/[^\p{L}\p{N}]+$/u, '')

/** Length of the longest heading that begins with each word. */
function longestByFirstWord (headings: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>()
  for (const heading of headings) {
    if (heading.length > MAX_HEADING || !/^[\p{Lu}\d]/u.test(heading)) continue
    const first = firstWord(heading)
    longest.set(first, Math.max(longest.get(first) ?? 0, heading.length))
  }
  return longest
}

/** The longest heading that the words begin with, looked for from word end to word end. */
function headingAt (words: string, index: ProvisionIndex, longest: number): string | null {
  for (let to = Math.min(longest, words.length); to > 3; to--) {
    if (/[\p{L}\p{N}]/u.test(words[to] ?? '')) continue
    const heading = words.slice(0, to)
    if (index.headings.has(heading)) return heading
  }
  return null
}

function inWords (text: string, provision: ProvisionDraft, range: Range, index: ProvisionIndex, longest: ReadonlyMap<string, number>): ReferenceDraft[] {
  const found: ReferenceDraft[] = []
  for (const match of text.slice(range.from, range.to).matchAll(INTRODUCES)) {
    const at = range.from + match.index + match[0].length
    const words = text.slice(at, Math.min(range.to, at + MAX_HEADING + 1))
    const limit = longest.get(firstWord(words))
    const heading = limit === undefined ? null : headingAt(words, index, limit)
    if (heading === null) continue
    const plain = /^(?:under|in|follow|read)\s$/i.test(match[0])
    if (plain && heading.split(/\s/).length < 2) continue
    const target = index.headed(heading)
    if (target !== null) found.push({ from: at, to: at + heading.length, provision: provision.eId, kind: 'INTERNAL', targets: [target.eId] })
  }
  return found
}

/** References with the mentions of headings that overlap none of them; both in document order, and so is the result. */
export function withHeadings (references: readonly ReferenceDraft[], headings: readonly ReferenceDraft[]): ReferenceDraft[] {
  const sorted = references.toSorted((a, b) => a.from - b.from)
  let at = 0
  const free = headings.filter(one => {
    while (at < sorted.length && (sorted[at] as ReferenceDraft).to <= one.from) at++
    return (sorted[at]?.from ?? Number.POSITIVE_INFINITY) >= one.to
  })
  return [...sorted, ...free].sort((a, b) => a.from - b.from)
}
