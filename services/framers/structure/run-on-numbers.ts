import type { Candidate } from './run-on-candidates.js'
import type { Reading } from './numerals.js'

/** How far ahead the second entry of a list is looked for. */
const AHEAD = 40
/** Most numbers that may be missing in between: what a conversion to text lost. */
const MAX_GAP = 3
const DIVISION = /^(article|section)$/i

type Path = readonly number[]
interface Letter extends Reading { shape: string }
interface Walk { last: Path, letters: Letter[] }

const isPrefix = (path: Path, of: Path, length: number): boolean => path.slice(0, length).every((part, index) => part === of[index])

/** How many numbers are skipped between two: 0 where one is the next after the other; null where it cannot follow. */
function gapAfter (last: Path, path: Path): number | null {
  const depth = path.length - 1
  const own = path[depth] as number
  if (path.length <= last.length && isPrefix(path, last, depth)) {
    const gap = own - (last[depth] as number) - 1
    return gap >= 0 && gap <= MAX_GAP ? gap : null
  }
  if (path.length === last.length + 1 && isPrefix(path, last, depth)) return own <= 1 ? 0 : own <= MAX_GAP ? own - 1 : null
  // `2.1` after `1.7`, where no number of its own stands above it.
  if (depth === 0 || own !== 1 || last.length === 0 || !isPrefix(path, last, depth - 1)) return null
  const gap = (path[depth - 1] as number) - (last[depth - 1] ?? 0) - 1
  return gap >= 0 && gap <= MAX_GAP ? gap : null
}

/** A numbering begins where its next number comes soon. */
function begins (candidates: readonly Candidate[], index: number): boolean {
  const { path, isSetOff } = candidates[index] as Candidate
  if (path.every(part => part === 1)) return true
  return isSetOff && path.length === 1 && (path[0] as number) <= MAX_GAP && candidates.slice(index + 1, index + AHEAD).some(next => next.path.length === 1 && gapAfter(path, next.path) === 0)
}

/** A numbering begins anew where its second number comes before the old one goes on. */
function beginsAnew (candidates: readonly Candidate[], index: number, last: Path): boolean {
  const { path } = candidates[index] as Candidate
  if (path.some(part => part !== 1)) return false
  for (const next of candidates.slice(index + 1, index + AHEAD)) {
    if (next.type === 'LETTER' || next.path.length === 0) continue
    if (last.length > 0 && gapAfter(last, next.path) === 0) return false
    if (gapAfter(path, next.path) === 0) return true
  }
  return false
}

function takesNumber (walk: Walk, candidates: readonly Candidate[], index: number): boolean {
  const candidate = candidates[index] as Candidate
  const { path, isSetOff, word } = candidate
  if (word !== null && !DIVISION.test(word)) return isSetOff && (word === word.toUpperCase() || path.length === 0)
  if (path.length === 0 || (path.length === 1 && !isSetOff && word !== word?.toUpperCase())) return false
  const gap = walk.last.length === 0 ? begins(candidates, index) ? 0 : null : gapAfter(walk.last, path)
  const isNext = gap === 0 ? isSetOff || path.length > 1 || word !== null : gap !== null && isSetOff
  return isNext || (isSetOff && beginsAnew(candidates, index, walk.last))
}

const follows = (entry: Letter, { readings, shape }: Candidate): boolean => shape === entry.shape && readings.some(({ style, value }) => style === entry.style && value === entry.value + 1)

function takesLetter (walk: Walk, candidates: readonly Candidate[], index: number): boolean {
  const candidate = candidates[index] as Candidate
  const { readings, shape, isSetOff } = candidate
  const depth = isSetOff ? walk.letters.findLastIndex(entry => follows(entry, candidate)) : -1
  const entry = walk.letters[depth]
  if (entry !== undefined) {
    walk.letters = [...walk.letters.slice(0, depth), { ...entry, value: entry.value + 1 }]
    return true
  }
  const ahead = candidates.slice(index + 1, index + AHEAD)
  const first = readings.find(reading => reading.value === 1 && ahead.some(next => next.isSetOff && follows({ ...reading, shape }, next)))
  if (first === undefined) return false
  walk.letters = [...walk.letters, { ...first, shape }]
  return true
}

/** The candidates that count on from each other, and therefore number provisions; the others stand in sentences. */
export function runOnNumbers (candidates: readonly Candidate[]): Candidate[] {
  const walk: Walk = { last: [], letters: [] }
  return candidates.filter((candidate, index) => {
    if (candidate.type === 'LETTER') return takesLetter(walk, candidates, index)
    if (!takesNumber(walk, candidates, index)) return false
    walk.last = candidate.word !== null && !DIVISION.test(candidate.word) ? [] : candidate.path
    walk.letters = []
    return true
  })
}
