import { isHeadingLike } from './statute-lines.js'
import type { NumberLine } from './statute-lines.js'

/** A line that begins with a number without brackets, where lines without any numbers in brackets are sorted out. */
export interface BareLine {
  index: number
  line: NumberLine
  /** Value among its like: `2A` after 2. */
  value: number
  /** Only a section: `Section 13`, `13.`, or a heading by its format. */
  isTop: boolean
  /** A title stands right above: a crossheading, a part. */
  isBelowTitle: boolean
}

/** What a line that begins with a number is: a section or paragraph of a schedule, a numbered provision in it, or words. */
export type BareLevel = 'TOP' | 'SUB' | 'TEXT'

interface State { top: number, sub: number | null, cost: number, level: BareLevel, previous: State | null }

const BEAM = 8
const TEXT_COST = 2.5

/** What a step from one number to the next costs: nothing where it follows, more where numbers are missing. */
function stepCost (from: number, to: number): number {
  // The same number again is another version of the provision, for another part of the country.
  if (to === from) return 2
  if (to < from) return Infinity
  return to <= Math.floor(from) + 1 ? 0 : to <= from + 20 ? 3 : Infinity
}

const isLeaders = (words: string): boolean => words !== '' && /^[.…\s]+$/.test(words)

/** A section has a heading; a paragraph of a schedule has words, or its number alone above `1 …`. */
function topCost ({ top }: State, { line, value, isTop, isBelowTitle }: BareLine, inSchedule: boolean, isFirstNext: boolean): number {
  let step = stepCost(top, value)
  // After a table of contents the numbers begin anew.
  if (step === Infinity && value === 1 && (line.rest !== '' || isFirstNext)) step = 8
  const heading = line.rest === '' ? (isFirstNext ? 0 : 1) : isLeaders(line.rest) ? 1 : isHeadingLike(line.rest) ? (isFirstNext ? -0.5 : 0) : inSchedule ? 0.5 : 4
  return step + heading - (isBelowTitle ? 1 : 0) - (isTop ? 2 : 0)
}

function subCost ({ top, sub }: State, { line, value, isTop, isBelowTitle }: BareLine, inSchedule: boolean): number {
  if (isTop || top === 0) return Infinity
  const step = sub === null ? (value <= 1 ? -0.5 : Infinity) : stepCost(sub, value)
  const heading = line.rest !== '' && !isLeaders(line.rest) && isHeadingLike(line.rest) ? (inSchedule ? 1 : 2) : 0
  return step + heading + (isBelowTitle ? 2 : 0)
}

function expand (state: State, bare: BareLine, inSchedule: boolean, isFirstNext: boolean): State[] {
  const { value } = bare
  const next = (level: BareLevel, cost: number, top: number, sub: number | null): State => ({ top, sub, cost: state.cost + cost, level, previous: state })
  return [
    next('TOP', topCost(state, bare, inSchedule, isFirstNext), value, null),
    next('SUB', subCost(state, bare, inSchedule), state.top, value),
    next('TEXT', TEXT_COST, state.top, state.sub)
  ].filter(({ cost }) => cost < Infinity)
}

function prune (states: State[]): State[] {
  states.sort((a, b) => a.cost - b.cost)
  const kept = new Map<string, State>()
  for (const state of states) {
    const key = `${state.top} ${state.sub ?? ''}`
    if (!kept.has(key)) kept.set(key, state)
    if (kept.size === BEAM) break
  }
  return [...kept.values()]
}

/**
 * Sorts lines that begin with bare numbers by the one reading of the whole document in which the numbers follow each
 * other best: sections through the act, paragraphs through each schedule, and the numbers that begin anew in each of
 * them. `schedules`: indices at which one begins. Linear: a beam of a few readings.
 */
export function sortBareNumbers (lines: readonly BareLine[], schedules: readonly number[]): BareLevel[] {
  let states: State[] = [{ top: 0, sub: null, cost: 0, level: 'TEXT', previous: null }]
  let schedule = 0
  lines.forEach((bare, at) => {
    while (schedule < schedules.length && (schedules[schedule] as number) < bare.index) {
      states = prune(states.map(state => ({ ...state, top: 0, sub: null })))
      schedule++
    }
    const after = lines[at + 1]
    const isFirstNext = after !== undefined && after.value <= 1 && !after.isTop && after.index - bare.index <= (bare.line.rest === '' ? 2 : 1)
    const next = states.flatMap(state => expand(state, bare, schedule > 0, isFirstNext))
    states = prune(next)
  })
  const levels: BareLevel[] = []
  for (let state: State | null = states[0] ?? null; state?.previous != null; state = state.previous) levels.push(state.level)
  return levels.reverse()
}
