import type { Range } from '../draft.js'
import { compilePattern, mayBe, NUMBER_OPENERS } from './pattern.js'
import { skipSpace, wordAt } from './words.js'

export { skipSpace } from './words.js'

/** One place where a rule matched. `next` is where the words after the match begin; `reach` includes what was looked at. */
export interface Hit<R> extends Range {
  readonly rule: R
  readonly next: number
  readonly reach: number
}

/** Finds the rules of one part in a range of a text: linear, longest match first, no overlaps. */
export interface Matcher<R> {
  find (text: string, from: number, to: number): Array<Hit<R>>
  /** The longest match that begins exactly at the position, or null. */
  at (text: string, position: number, to: number): Hit<R> | null
}

interface Candidate<R> { rule: R, regex: RegExp, acts: boolean }

/** The rules of one first word, and the second words without which none of them can match. */
interface Bucket<R> { candidates: Array<Candidate<R>>, seconds: Set<string>, classes: string[], any: boolean }

/** Compiles rules into one scanner: a word that opens a pattern is looked up, then the word after it; few regular expressions run. */
export function compileMatcher<R extends { id: string, match: string | string[] }> (rules: readonly R[]): Matcher<R> {
  const buckets = new Map<string, Bucket<R>>()
  for (const rule of rules) {
    for (const pattern of [rule.match].flat()) {
      const { regex, openings, acts } = compilePattern(pattern)
      const candidate = { rule, regex, acts }
      for (const [first, second] of openings) {
        if (first.startsWith('{') && first !== '{number}') throw new Error(`a pattern must begin with a word: ${rule.id}`)
        for (const word of first === '{number}' ? NUMBER_OPENERS : [openerOf(first)]) add(buckets, word, second, candidate)
      }
    }
  }
  const hitAt = (text: string, at: number, end: number, to: number): Hit<R> | null => {
    const bucket = bucketAt(buckets, text, at, end)
    return bucket === undefined ? null : longest(bucket, text, at, to)
  }
  return {
    find: (text, from, to) => findAll(hitAt, text, from, to),
    at: (text, position, to) => {
      const end = wordAt(text, position)
      return end > position ? hitAt(text, position, end, to) : null
    }
  }
}

/** `on-site` is looked up by its first run of letters. */
const openerOf = (first: string): string => /^[\p{L}\p{N}]+(?:'[\p{L}]+)?/u.exec(first)?.[0] ?? first

function add<R> (buckets: Map<string, Bucket<R>>, word: string, second: string | null, candidate: Candidate<R>): void {
  const bucket = buckets.get(word) ?? { candidates: [], seconds: new Set<string>(), classes: [], any: false }
  buckets.set(word, bucket)
  if (!bucket.candidates.includes(candidate)) bucket.candidates.push(candidate)
  if (second === null || /[^\p{L}\p{N}'{}]/u.test(second)) bucket.any = true
  else if (second.startsWith('{')) bucket.classes.push(second)
  else bucket.seconds.add(second)
}

/** The rules for the word between two positions: `don't` before `do`; digits are one word. */
function bucketAt<R> (buckets: ReadonlyMap<string, Bucket<R>>, text: string, from: number, end: number): Bucket<R> | undefined {
  const mark = text.charCodeAt(end)
  if (mark === 39 || mark === 0x2019) {
    const whole = wordAt(text, end + 1)
    const found = whole > end + 1 ? buckets.get(`${text.slice(from, end)}'${text.slice(end + 1, whole)}`.toLowerCase()) : undefined
    if (found !== undefined) return found
  }
  const code = text.charCodeAt(from)
  return buckets.get(code >= 48 && code <= 57 ? '#' : text.slice(from, end).toLowerCase())
}

function findAll<R> (hitAt: (text: string, at: number, end: number, to: number) => Hit<R> | null, text: string, from: number, to: number): Array<Hit<R>> {
  const hits: Array<Hit<R>> = []
  let at = from
  // Inside a word nothing begins.
  if (from > 0 && wordAt(text, from - 1) > from) at = wordAt(text, from)
  while (at < to) {
    const end = wordAt(text, at)
    if (end === at) { at++; continue }
    const hit = hitAt(text, at, end, to)
    if (hit !== null) hits.push(hit)
    at = hit === null ? end : Math.max(hit.to, at + 1)
  }
  return hits
}

function longest<R> ({ candidates, seconds, classes, any }: Bucket<R>, text: string, at: number, to: number): Hit<R> | null {
  if (!any) {
    const next = secondWord(text, at)
    if (!seconds.has(next) && !classes.some(name => mayBe(name, next))) return null
  }
  let best: Hit<R> | null = null
  for (const { rule, regex, acts } of candidates) {
    regex.lastIndex = at
    const match = regex.exec(text)
    if (match === null) continue
    const end = at + match[0].length
    const next = acts ? at : Math.min(to, skipSpace(text, end))
    const reach = match[1] === undefined ? end : next + match[1].length
    if (reach <= to && (best === null || reach > best.reach)) best = { rule, from: at, to: end, next, reach }
  }
  return best
}

/** The word after the one that begins here, lower case, with its apostrophe; the empty string where there is none. */
function secondWord (text: string, at: number): string {
  const first = withApostrophe(text, at)
  const from = skipSpace(text, first)
  const to = withApostrophe(text, from)
  return to > from ? text.slice(from, to).toLowerCase().replace('’', "'") : ''
}

function withApostrophe (text: string, at: number): number {
  const end = wordAt(text, at)
  const mark = text.charCodeAt(end)
  return end > at && (mark === 39 || mark === 0x2019) ? Math.max(end, wordAt(text, end + 1)) : end
}
