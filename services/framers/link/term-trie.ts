import type { TermWord } from './term-forms.js'
import { isWordUnit, separator } from './term-forms.js'

interface Node { next: Map<string, Node>, terms: number[] }

/** A place where the words of terms stand, whatever their case; `terms` are numbers of the list that was compiled. */
export interface TermHit { from: number, to: number, terms: readonly number[] }

const BITS = 1 << 16
const MAX_WORD = 64
/** Terms that differ in their capitals only: more of them are not told apart. */
const MAX_SPELLINGS = 8

/** Hash of a word without regard to case; only letters of ASCII are folded, other words are looked up in any case. */
function hashOf (text: string, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    hash = Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code) | 0
  }
  return (hash ^ (hash >>> 15)) & (BITS - 1)
}

/** Kinds of the units of ASCII, so that most text is read without a call. */
const WORDS = Uint8Array.from({ length: 128 }, (_, code) => isWordUnit(code) ? 1 : 0)
const isWord = (code: number): boolean => code < 128 ? WORDS[code] === 1 : isWordUnit(code)

/** Finds terms in text: one pass over the words, longest match first, in time linear in the text however many terms there are. */
export interface TermTrie { scan (text: string, from: number, to: number, found: (hit: TermHit) => void): void }

/** Compiles the forms of terms into a trie over words, with a bit set of the words that can begin one. */
export function compileTerms (forms: ReadonlyArray<{ words: readonly TermWord[], term: number }>): TermTrie {
  const root: Node = { next: new Map(), terms: [] }
  const heads = new Uint8Array(BITS)
  for (const { words, term } of forms) {
    let node = root
    for (const { before, word } of words) {
      const key = before + word
      let next = node.next.get(key)
      if (next === undefined) node.next.set(key, next = { next: new Map(), terms: [] })
      node = next
    }
    const first = words[0]?.word
    if (first === undefined) continue
    if (node.terms.length < MAX_SPELLINGS) node.terms.push(term)
    heads[hashOf(first, 0, first.length)] = 1
    // A capital beyond ASCII has another hash: `Änderung`.
    const capital = first.charAt(0).toUpperCase() + first.slice(1)
    heads[hashOf(capital, 0, capital.length)] = 1
  }
  return { scan: (text, from, to, found) => scan(root, heads, text, from, to, found) }
}

const wordEnd = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && isWord(text.charCodeAt(at))) at++
  return at
}

function scan (root: Node, heads: Uint8Array, text: string, from: number, to: number, found: (hit: TermHit) => void): void {
  let at = from
  while (at < to) {
    if (!isWord(text.charCodeAt(at))) { at++; continue }
    const end = wordEnd(text, at, to)
    const node = heads[hashOf(text, at, end)] === 1 && end - at <= MAX_WORD ? root.next.get(text.slice(at, end).toLowerCase()) : undefined
    const hit = node === undefined ? null : longest(node, text, at, end, to)
    if (hit === null || isCompound(text, hit.from, hit.to)) at = end
    else {
      found(hit)
      at = hit.to
    }
  }
}

/** Follows the words from the first one on as far as they go. */
function longest (head: Node, text: string, from: number, firstEnd: number, to: number): TermHit | null {
  let best: TermHit | null = head.terms.length > 0 ? { from, to: firstEnd, terms: head.terms } : null
  let node = head
  let end = firstEnd
  while (node.next.size > 0) {
    let start = end
    while (start < to && start - end < 4 && !isWord(text.charCodeAt(start))) start++
    if (start >= to || start === end) break
    const stop = wordEnd(text, start, to)
    const next = stop - start > MAX_WORD ? undefined : node.next.get(separator(text.slice(end, start)) + text.slice(start, stop).toLowerCase())
    if (next === undefined) break
    node = next
    end = stop
    if (node.terms.length > 0) best = { from, to: end, terms: node.terms }
  }
  return best
}

/** `non-consumer`, `credit-card` are other words than `consumer`, `credit`. */
const isCompound = (text: string, from: number, to: number): boolean =>
  (text.charCodeAt(from - 1) === 45 && from > 1 && isWord(text.charCodeAt(from - 2))) || (text.charCodeAt(to) === 45 && isWord(text.charCodeAt(to + 1)))
