import type { Anchor, AnchorState } from './anchor.js'
import { anchorAt } from './anchor.js'
import type { CodePoints } from './code-points.js'
import { codePoints } from './code-points.js'
import type { Folded } from './folded.js'
import { folded } from './folded.js'
import { occurrences } from './occurrences.js'
import type { Span } from './span.js'

/** Shorter quotations than this many code points stand everywhere: only the words around them tell which one is meant. */
const SHORT = 12
/** Most places that are told as candidates. */
const MAX_CANDIDATES = 10
/** Most places that are looked at: words that stand more often are ambiguous whatever stands around them. */
const MAX_PLACES = 1_000
/** Code points of context on one side that must agree for it to tell. */
const CONTEXT = 8

/** A version of a text, prepared once for any number of anchors. */
export interface AnchorText { hash: string, text: string, points: CodePoints, folded: Folded }
/** What became of an anchor in another text: the anchor there where it is certain, and the places it may stand at where not. */
export interface Reanchored { state: AnchorState, anchor: Anchor | null, candidates: Anchor[] }

/** Prepares a text for anchors to be looked for in it. */
export const anchorText = (text: string, hash: string): AnchorText => ({ hash, text, points: codePoints(text), folded: folded(text) })

interface Place { from: number, to: number }

/** How many characters two contexts share, counted from the quotation outward. */
function shared (recorded: string, found: string, fromEnd: boolean): number {
  const most = Math.min(recorded.length, found.length)
  const unit = (text: string, at: number): string => text[fromEnd ? text.length - 1 - at : at] as string
  let length = 0
  while (length < most && unit(recorded, length) === unit(found, length)) length++
  return length
}

interface Sought { quote: string, prefix: string, suffix: string }

const contextAt = (text: string, { from, to }: Place, { prefix, suffix }: Sought): { before: number, after: number } => ({
  before: shared(prefix, text.slice(Math.max(0, from - prefix.length), from), true),
  after: shared(suffix, text.slice(to, to + suffix.length), false)
})

/** Places that agree with the context best, where it tells them apart at all. */
function bestByContext (text: string, places: readonly Place[], sought: Sought): Place[] {
  const scored = places.map(place => ({ place, ...contextAt(text, place, sought) }))
  const most = Math.max(...scored.map(({ before, after }) => before + after))
  return most < CONTEXT ? [...places] : scored.filter(({ before, after }) => before + after === most).map(({ place }) => place)
}

/** A short quotation counts only where one side of it agrees; an end of the text alone tells little, so there both must. */
function inContext (text: string, places: readonly Place[], sought: Sought): Place[] {
  if ([...sought.quote].length >= SHORT) return [...places]
  return places.filter(place => {
    const { before, after } = contextAt(text, place, sought)
    const agreesBefore = sought.prefix === '' ? place.from === 0 : before >= Math.min(CONTEXT, sought.prefix.length)
    const agreesAfter = sought.suffix === '' ? place.to === text.length : after >= Math.min(CONTEXT, sought.suffix.length)
    const isAtEdge = sought.prefix === '' || sought.suffix === ''
    return isAtEdge ? agreesBefore && agreesAfter : agreesBefore || agreesAfter
  })
}

/** Chooses among places: those inside the aligned provision go first, then those that the context favours. */
function choose (text: string, all: readonly Place[], sought: Sought, within: Place | null): { places: Place[], isMapped: boolean } {
  const places = inContext(text, all, sought)
  const mapped = within === null ? [] : places.filter(({ from, to }) => from >= within.from && to <= within.to)
  const pool = mapped.length > 0 ? mapped : places
  return { places: pool.length > 1 ? bestByContext(text, pool, sought) : [...pool], isMapped: mapped.length > 0 }
}

function found (text: string, sought: Sought, within: Place | null): { places: Place[], isMapped: boolean } | null {
  const all = occurrences(text, sought.quote, MAX_PLACES).map(from => ({ from, to: from + sought.quote.length }))
  const chosen = choose(text, all, sought, within)
  return chosen.places.length === 0 ? null : chosen
}

function told (target: AnchorText, places: readonly Place[], state: AnchorState): Reanchored {
  const anchors = places.slice(0, MAX_CANDIDATES).map(({ from, to }): Anchor =>
    ({ ...anchorAt(target.points, target.hash, { start: target.points.fromUtf16(from), end: target.points.fromUtf16(to) }), state }))
  const [only] = anchors
  return places.length === 1 && only !== undefined ? { state, anchor: only, candidates: [] } : { state: 'AMBIGUOUS', anchor: null, candidates: anchors.map(anchor => ({ ...anchor, state: 'AMBIGUOUS' })) }
}

/** First unit of the folded text that stands at or after a place of the original. */
function foldedPlace ({ at }: Folded, unit: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((at[middle] as number) < unit) low = middle + 1
    else high = middle
  }
  return low
}

/** A place of the folded text in the original, without the white space and marks that folding left out at its ends. */
const unfolded = ({ at }: Folded, { from, to }: Place): Place => ({ from: at[from] as number, to: (at[to - 1] as number) + 1 })

/**
 * Looks for the words of an anchor in another version of the text. `within` is the provision that continues the one
 * they stood in. VERIFIED: the same words, there. REPAIRED: elsewhere, at one place; or with other
 * typography or white space: the quotation is then what the new text really says. AMBIGUOUS: several
 * places, and nothing tells which. BROKEN: nowhere. Linear in the text, exact, no guess at similar words.
 */
export function reanchor (old: Pick<Anchor, 'quote' | 'prefix' | 'suffix'>, within: Span | null, target: AnchorText): Reanchored {
  const range = within === null ? null : { from: target.points.toUtf16(within.start), to: target.points.toUtf16(within.end) }
  const exact = found(target.text, old, range)
  if (exact !== null) return told(target, exact.places, exact.isMapped ? 'VERIFIED' : 'REPAIRED')
  const level = (text: string): string => folded(text).text
  const sought = { quote: level(old.quote).trim(), prefix: level(old.prefix), suffix: level(old.suffix) }
  if (sought.quote === '') return { state: 'BROKEN', anchor: null, candidates: [] }
  const foldedRange = range === null ? null : { from: foldedPlace(target.folded, range.from), to: foldedPlace(target.folded, range.to) }
  const loose = found(target.folded.text, sought, foldedRange)
  if (loose === null) return { state: 'BROKEN', anchor: null, candidates: [] }
  return told(target, loose.places.map(place => unfolded(target.folded, place)), 'REPAIRED')
}
