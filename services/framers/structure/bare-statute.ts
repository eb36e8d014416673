import { readBareLetter, takeLetter } from './bare-letters.js'
import { sortBareNumbers } from './bare-numbers.js'
import type { BareLevel, BareLine } from './bare-numbers.js'
import { readNumeral } from './numerals.js'
import { isHeadingLike, readNumberLine } from './statute-lines.js'
import { schedulesInOrder } from './statute-start.js'
import type { Unit } from './unit.js'

/** Sections right above a first numbered provision, from which on a document is read as a statute with bare numbers. */
const MIN_SECTIONS = 3
const MAX_LINE = 400

const lineOf = (text: string, unit: Unit): string => text.slice(unit.from, Math.min(unit.to, unit.from + MAX_LINE))
const isTitle = (text: string, unit: Unit | undefined): boolean => unit !== undefined && (unit.type === 'CONTAINER' || (unit.type === 'PLAIN' && unit.to - unit.from <= 150 && /^\p{Lu}/u.test(text.slice(unit.from, unit.from + 2)) && isHeadingLike(text.slice(unit.from, unit.to))))
const isWorded = (unit: Unit): boolean => unit.type === 'CONTAINER' && (unit.container.word === 'section' || unit.container.word === '§')

/** `1 in a case …`: numbers before words in small letters number provisions, never sections. */
const SMALL = /^(\d{1,3}[A-Z]{0,3}|Z?A\d{1,2})\s+(?=\S)/

function bareLine (units: readonly Unit[], index: number, text: string): BareLine | null {
  const unit = units[index] as Unit
  const isTop = unit.type === 'HEADING' || isWorded(unit) || (unit.type === 'MARKED' && unit.marker.shape === 'DOT')
  if (!isTop && (unit.type !== 'PLAIN' || unit.level > 0)) return null
  const words = lineOf(text, unit)
  const small = unit.type === 'PLAIN' ? SMALL.exec(words) : null
  const line = readNumberLine(words, unit.to - unit.from) ?? (small === null ? null : { num: small[1] as string, bare: small[1] as string, number: { whole: Number.parseInt(small[1] as string, 10), letters: '' }, rest: `${words.slice(small[0].length)};`, length: small[0].length, opens: false })
  if (line === null || line.opens) return null
  const value = readNumeral(line.bare).find(({ style }) => style === 'digit')?.value
  return value === undefined ? null : { index, line, value, isTop: isTop || /^\D/.test(line.num.replace(/^[A-Z]{1,2}\d/, '1')), isBelowTitle: isTitle(text, units[index - 1]) }
}

/** True where the numbers of the document can only be read so, and none or hardly any are in brackets. */
function isBareStatute (units: readonly Unit[], lines: readonly BareLine[], levels: readonly BareLevel[]): boolean {
  const subs = levels.filter(level => level === 'SUB').length
  const opened = levels.filter((level, at) => level === 'TOP' && levels[at + 1] === 'SUB' && (lines[at + 1] as BareLine).value <= 1).length
  const bracketed = units.filter(unit => unit.type === 'MARKED' && unit.level === 0 && unit.marker.shape !== 'DOT').length
  const words = levels.filter(level => level === 'TEXT').length
  return opened >= MIN_SECTIONS && bracketed * 5 < subs && words * 2 < subs
}

const marked = (unit: Unit, to: number, num: string): Unit => ({
  type: 'MARKED', block: unit.block, from: unit.from, to, level: 0, heading: null, marker: { num, bare: num, shape: 'PAREN', readings: readNumeral(num), path: null, until: null, length: num.length }
})

/** Reads letters between the numbers, and joins numbers that stand alone with the words on the next line. */
function withMarkers (units: readonly Unit[], text: string, levels: ReadonlyMap<number, BareLevel>, lines: ReadonlyMap<number, BareLine>): Unit[] {
  const open: Parameters<typeof takeLetter>[0] = []
  const found: Unit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit
    const level = levels.get(index)
    if (unit.type === 'CONTAINER' || level === 'TOP' || level === 'SUB') open.length = 0
    const before = found.at(-1)
    const isLedIn = before !== undefined && /[:—–]$/.test(text.slice(Math.max(before.from, before.to - 3), before.to).trimEnd())
    const letter = level === undefined && unit.type === 'PLAIN' && unit.level === 0 ? readBareLetter(lineOf(text, unit)) : null
    const num = level === 'SUB' ? (lines.get(index) as BareLine).line.num : letter !== null && takeLetter(open, letter, isLedIn) ? letter.bare : null
    if (num === null) {
      found.push(unit)
      continue
    }
    const next = units[index + 1]
    const isAlone = text.slice(unit.from, unit.to).trim().length === num.length && next?.type === 'PLAIN' && next.level === 0 && levels.get(index + 1) === undefined
    found.push(marked(unit, isAlone ? next.to : unit.to, num))
    if (isAlone) index++
  }
  return found
}

interface BareReading { units: readonly Unit[], words: ReadonlySet<Unit> }

/**
 * Statutes whose numbers have lost their brackets, as the XML of an act has them: `13 Direct discrimination`,
 * `1 A person …`, `a in relation to …`. Numbered provisions become numbered units where the numbers of the whole
 * document follow each other so; other documents stay as they are.
 * `words`: numbers alone on a line that number nothing.
 */
export function bareUnits (units: readonly Unit[], text: string): BareReading {
  const lines = units.flatMap((_, index) => bareLine(units, index, text) ?? [])
  if (lines.length < MIN_SECTIONS * 2) return { units, words: new Set() }
  const levels = sortBareNumbers(lines, [...schedulesInOrder(units, 0, text)].sort((a, b) => a - b))
  if (!isBareStatute(units, lines, levels)) return { units, words: new Set() }
  const words = new Set(lines.filter(({ line }, at) => levels[at] === 'TEXT' && line.rest === '').map(({ index }) => units[index] as Unit))
  return { units: withMarkers(units, text, new Map(lines.map(({ index }, at) => [index, levels[at] as BareLevel])), new Map(lines.map(line => [line.index, line]))), words }
}
