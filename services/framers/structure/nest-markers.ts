import type { NumeralStyle, Reading } from './numerals.js'
import type { Marker, MarkerShape } from './marker.js'

/** How a container numbers: EU articles, sections of a code such as the CFR, sections of a statute, anything else. */
export type Mode = 'ARTICLE' | 'CODE' | 'STATUTE' | 'GENERIC'

/** A number, or an unnumbered paragraph that numbers may hang on, in the order of the text. */
export interface NestEvent {
  /** Null: an unnumbered paragraph of the container itself. */
  marker: Marker | null
  /** Nesting that the source shows (tables, lists, indentation), 0 where it shows none. */
  level: number
  /** How the text just before this one ends: what a drafter writes before a list, between its items, or a sentence. */
  before: 'COLON' | 'SEMICOLON' | 'STOP' | 'OPEN'
  /** Unnumbered: `:` at its end, or a term that it defines: the numbers that follow belong to it. */
  gathers: boolean
  /** Unnumbered: an entry of the numbered paragraph that is open, as a term in a list of definitions. */
  inner?: boolean
}

/** Depth below the container (from 1) and the reading that was chosen. */
export interface Nesting { depth: number, reading: Reading | null }

interface Entry {
  parent: Entry | null
  depth: number
  style: NumeralStyle | null
  shape: MarkerShape | null
  value: number
  path: readonly number[] | null
  level: number
  /** An unnumbered paragraph stands here; style and value are those of the numbers around it. */
  plain: boolean
  gathers: boolean
  key: string
}

interface State { top: Entry | null, cost: number, nesting: Nesting, previous: State | null, key: string }

/** States kept at every step; two readings of a number at a handful of depths need no more. */
const BEAM = 12
/** Deepest numbering; the CFR uses six levels. */
const MAX_DEPTH = 12

/** Which numerals a drafter takes for the next level: `(a)(1)(i)(A)(1)(i)` in the CFR, `1. (a) (i)` in EU acts. */
const USUAL_CHILD: Readonly<Record<Mode, Readonly<Record<string, NumeralStyle>>>> = {
  CODE: { '': 'alpha', alpha: 'digit', digit: 'roman', roman: 'ALPHA', ALPHA: 'digit' },
  ARTICLE: { '': 'digit', digit: 'alpha', alpha: 'roman', roman: 'digit' },
  STATUTE: { '': 'digit', digit: 'alpha', alpha: 'roman', roman: 'ALPHA', ALPHA: 'digit' },
  GENERIC: { '': 'digit', digit: 'alpha', alpha: 'roman', roman: 'ALPHA' }
}

const startsWith = (path: readonly number[], start: readonly number[]): boolean =>
  start.length < path.length && start.every((part, index) => path[index] === part)

/** Letters that may be an ordinary number are hardly ever one that was put in later. */
const insertedCost = ({ style, value }: Reading): number => style === 'digit' || Number.isInteger(value) ? 0 : 0.7

/** `7.1` after `5.2`: no line of its own gives the number above it. */
const beginsNext = (before: readonly number[], path: readonly number[]): boolean =>
  path.length === before.length && (path[0] as number) > (before[0] as number) && (path[0] as number) <= (before[0] as number) + 5

/** What a number costs as the next one after `entry`, at its level. */
function siblingCost (entry: Entry, marker: Marker, reading: Reading, { level, before }: NestEvent, popped: number): number {
  if (entry.style !== reading.style) return entry.style === null && entry.plain ? 1.2 : Infinity
  if (marker.path !== null && entry.path !== null && beginsNext(entry.path, marker.path)) return 0.6 + 0.05 * popped + (reading.value > 1 ? 1.5 : 0)
  if (marker.path !== null && entry.path !== null && (marker.path.length !== entry.path.length || !startsWith(marker.path, entry.path.slice(0, -1)))) return Infinity
  const gap = reading.value - entry.value
  let cost = 0.05 * popped + insertedCost(reading)
  // What ends with a colon or dash leads in the next number: it is not followed by its equal.
  if (popped === 0 && before === 'COLON' && marker.shape !== 'DECIMAL') cost += 1
  if (gap <= 0) cost += gap === 0 ? 5 : 8
  else if (gap > 1) cost += 2 + Math.min(gap, 6) * 0.5
  if (marker.shape !== entry.shape) cost += 1.2
  if (entry.level !== level) cost += 2
  return cost
}

/** What a number costs as the first one below `top`. */
function childCost (top: Entry | null, marker: Marker, reading: Reading, event: NestEvent, mode: Mode, isNext: boolean): number {
  if (top !== null && top.depth >= MAX_DEPTH) return Infinity
  let cost = insertedCost(reading) + (reading.value <= 1 ? 1 : 5 + Math.min(reading.value, 4) * 0.25)
  const usual = USUAL_CHILD[mode][top?.plain === true && mode !== 'CODE' ? 'digit' : top?.plain === true ? 'alpha' : top?.style ?? '']
  if (reading.style === usual) cost -= 0.4
  for (let entry = top, near = true; entry !== null; entry = entry.parent, near = false) {
    if (!entry.plain && entry.style === reading.style && entry.shape === marker.shape && marker.shape !== 'DECIMAL') cost += near ? 3 : 0.6
  }
  if (marker.path !== null) {
    if (top?.path !== null && top?.path !== undefined) cost += startsWith(marker.path, top.path) ? -1 : 6
    else if (top !== null && top.style === 'digit' && marker.path[0] === top.value) cost -= 1
  }
  if (top === null) return cost
  if (event.level < top.level) cost += 2
  else if (event.level > top.level) cost -= 0.5
  else if (top.level > 0) cost += 0.5
  if (!isNext) cost += 0.5
  else if (event.before === 'COLON') cost -= 0.5
  else if (event.before === 'SEMICOLON') cost += 1.5
  else if (event.before === 'STOP') cost += 0.2
  // In an article digits number its paragraphs, whatever stands before them; letters number points.
  if (top.plain) cost += mode === 'ARTICLE' ? (reading.style === 'digit' ? 2 : 0) : top.gathers ? 0 : 2
  return cost
}

const entryOf = (parent: Entry | null, marker: Marker, reading: Reading, level: number): Entry => {
  const last = marker.until?.find(until => until.style === reading.style)?.value ?? reading.value
  return {
    parent,
    depth: (parent?.depth ?? 0) + 1,
    style: reading.style,
    shape: marker.shape,
    value: Math.floor(last),
    path: marker.path,
    level,
    plain: false,
    gathers: false,
    key: `${parent?.key ?? ''}/${reading.style}${last}`
  }
}

/** An unnumbered paragraph ends all lists, but the numbering of the container itself goes on after it. */
function plainEntry (top: Entry | null, gathers: boolean): Entry {
  let first = top
  while (first?.parent != null) first = first.parent
  const entry = first ?? { style: null, shape: null, value: 0, path: null }
  return { parent: null, depth: 1, style: entry.style, shape: entry.shape, value: entry.value, path: entry.path, level: 0, plain: true, gathers, key: `/plain${entry.style ?? ''}${entry.value}` }
}

/** A term stands below the outermost number that is open; the next term stands beside it. */
function innerEntry (top: Entry | null): Entry {
  let parent = top
  while (parent?.parent != null) parent = parent.parent
  if (parent?.plain === true) parent = null
  return { parent, depth: (parent?.depth ?? 0) + 1, style: null, shape: null, value: 0, path: null, level: 0, plain: true, gathers: true, key: `${parent?.key ?? ''}/term` }
}

function expand (state: State, event: NestEvent, mode: Mode, next: State[]): void {
  const { marker } = event
  const push = (top: Entry, cost: number, reading: Reading | null): void => {
    if (cost < Infinity) next.push({ top, cost: state.cost + cost, nesting: { depth: top.depth, reading }, previous: state, key: top.key })
  }
  if (marker === null && event.inner === true) {
    push(innerEntry(state.top), 0, null)
    return
  }
  if (marker === null) {
    push(plainEntry(state.top, event.gathers), 0, null)
    return
  }
  for (const reading of marker.readings) {
    push(entryOf(state.top, marker, reading, event.level), childCost(state.top, marker, reading, event, mode, true), reading)
    let popped = 0
    for (let entry: Entry | null = state.top; entry !== null; entry = entry.parent) {
      push(entryOf(entry.parent, marker, reading, event.level), siblingCost(entry, marker, reading, event, popped), reading)
      popped++
    }
    // A list may also begin anew at the outermost level, after unnumbered words or another kind of numbering.
    if (state.top !== null) push(entryOf(null, marker, reading, event.level), 2 + childCost(null, marker, reading, event, mode, false), reading)
  }
}

/** Keeps the cheapest state of each shape; ties stay in order, so that the result never depends on chance. */
function prune (states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost)
  const kept = new Map<string, State>()
  for (const state of states) {
    if (!kept.has(state.key)) kept.set(state.key, state)
    if (kept.size === BEAM) break
  }
  return [...kept.values()]
}

/**
 * Decides how deep each number stands, from the numbers alone and what surrounds them: `(i)` after `(h)` may be the
 * ninth letter or the first Roman numeral, and only the numbers that follow tell. A beam search over all readings;
 * linear in the number of events.
 */
export function nestMarkers (events: readonly NestEvent[], mode: Mode): Nesting[] {
  let states: State[] = [{ top: null, cost: 0, nesting: { depth: 0, reading: null }, previous: null, key: '' }]
  for (const event of events) {
    const next: State[] = []
    for (const state of states) expand(state, event, mode, next)
    states = prune(next)
  }
  const nestings: Nesting[] = []
  for (let state: State | null = states[0] ?? null; state?.previous != null; state = state.previous) nestings.push(state.nesting)
  return nestings.reverse()
}
