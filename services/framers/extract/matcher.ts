import type { Range } from '../draft.js'
import { compilePattern } from './pattern.js'

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

/** The rules of one first word. `gate` fails where all of them would: most words are no cue. */
interface Bucket<R> { candidates: Array<Candidate<R>>, gate: RegExp | null }

/** Compiles rules into one scanner: one regular expression finds first words, only their rules are then tried. */
export function compileMatcher<R extends { id: string, match: string | string[] }> (rules: readonly R[]): Matcher<R> {
  const byWord = new Map<string, Bucket<R>>()
  for (const rule of rules) {
    for (const pattern of [rule.match].flat()) {
      const { regex, triggers, acts } = compilePattern(pattern)
      for (const word of new Set(triggers)) {
        const bucket = byWord.get(word) ?? { candidates: [], gate: null }
        if (bucket.candidates.length === 0) byWord.set(word, bucket)
        bucket.candidates.push({ rule, regex, acts })
      }
    }
  }
  if (byWord.has('*')) throw new Error(`a pattern must begin with a word: ${byWord.get('*')?.candidates[0]?.rule.id ?? ''}`)
  for (const bucket of byWord.values()) bucket.gate = gateOf(bucket.candidates)
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length).map(word => word === '#' ? '\\d{1,6}' : word.replaceAll("'", "['’]"))
  const trigger = words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const single = trigger === null ? null : new RegExp(trigger.source, 'iuy')
  const best = (text: string, at: number, word: string, to: number): Hit<R> | null =>
    longest(byWord.get(/^\d/.test(word) ? '#' : word.toLowerCase().replaceAll('’', "'")), text, at, to)
  return {
    find: (text, from, to) => trigger === null ? [] : findAll(trigger, best, text, from, to),
    at: (text, position, to) => {
      if (single === null) return null
      single.lastIndex = position
      const word = single.exec(text)
      return word === null ? null : best(text, position, word[0], to)
    }
  }
}

type Best<R> = (text: string, at: number, word: string, to: number) => Hit<R> | null

function findAll<R> (trigger: RegExp, best: Best<R>, text: string, from: number, to: number): Array<Hit<R>> {
  const hits: Array<Hit<R>> = []
  trigger.lastIndex = from
  for (;;) {
    const word = trigger.exec(text)
    if (word === null || word.index >= to) return hits
    const hit = best(text, word.index, word[0], to)
    if (hit === null) continue
    hits.push(hit)
    trigger.lastIndex = hit.to
  }
}

const gateOf = (candidates: ReadonlyArray<Candidate<unknown>>): RegExp | null =>
  candidates.length < 3 ? null : new RegExp(candidates.map(({ regex }) => `(?:${regex.source})`).join('|'), 'iuy')

function longest<R> (bucket: Bucket<R> | undefined, text: string, at: number, to: number): Hit<R> | null {
  if (bucket === undefined) return null
  const { candidates, gate } = bucket
  if (gate !== null) {
    gate.lastIndex = at
    if (!gate.test(text)) return null
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

/** First position from here that is not white space. */
export function skipSpace (text: string, position: number): number {
  let at = position
  while (at < text.length && text.charCodeAt(at) <= 0x3000 && /\s/.test(text[at] as string)) at++
  return at
}
