import type { ProvisionDraft, Range, ReferenceDraft } from '../draft.js'
import type { ProvisionIndex } from './provision-index.js'

const INTRODUCES = /(?<![\p{L}])(?:see(?:\salso)?|refer\sto|described\sin|set\sout\sin|covered\sin|under|follow|read|in)\s(?:the\s)?(?:sections?\s)?[“"‘*_]?/giu

/** `see Gifts and Entertainment`: mentions of the document's own headings, as company documents cite. */
export function citeHeadings (text: string, words: ReadonlyArray<{ provision: ProvisionDraft, range: Range }>, index: ProvisionIndex): ReferenceDraft[] {
  const byFirstWord = new Map<string, string[]>()
  for (const heading of index.headings) {
    const first = heading.split(/\s/)[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), heading])
  }
  if (byFirstWord.size === 0) return []
  return words.flatMap(({ provision, range }) => inWords(text, provision, range, index, byFirstWord))
}

function inWords (text: string, provision: ProvisionDraft, range: Range, index: ProvisionIndex, byFirstWord: ReadonlyMap<string, string[]>): ReferenceDraft[] {
  const found: ReferenceDraft[] = []
  for (const match of text.slice(range.from, range.to).matchAll(INTRODUCES)) {
    const at = range.from + match.index + match[0].length
    const first = /^\S+/.exec(text.slice(at, Math.min(range.to, at + 60)))?.[0].replace(/[^\p{L}\p{N}]+$/u, '') ?? ''
    const heading = (byFirstWord.get(first) ?? []).find(one => text.startsWith(one, at) && !/[\p{L}\p{N}]/u.test(text[at + one.length] ?? ''))
    if (heading === undefined || !/^[\p{Lu}\d]/u.test(heading)) continue
    const plain = /^(?:under|in|follow|read)\s$/i.test(match[0])
    if (plain && heading.split(/\s/).length < 2) continue
    const target = index.headed(heading)
    if (target !== null) found.push({ from: at, to: at + heading.length, provision: provision.eId, kind: 'INTERNAL', targets: [target.eId] })
  }
  return found
}
