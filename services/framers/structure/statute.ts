import { bareUnits } from './bare-statute.js'
import type { Container } from './container.js'
import { isHeadingLike, readNumberLine, succeeds } from './statute-lines.js'
import type { NumberLine, StatuteNumber } from './statute-lines.js'
import { bodyStart, containerIn, partedUnits, schedulesInOrder } from './statute-start.js'
import { markedUnits } from './marked-units.js'
import type { Unit } from './unit.js'

/** Sections whose first subsection follows at once, from which on a document is read as a statute. */
const MIN_SECTIONS = 3
/** How many such sections outweigh one container of another kind. */
const SHARE = 5

interface Walk { text: string, units: readonly Unit[], lines: ReadonlyArray<NumberLine | null>, last: StatuteNumber, inSchedule: boolean, restarts: boolean, titled: Map<string, string>, schedules: ReadonlySet<number> }

const wordsOf = ({ text }: { text: string }, unit: Unit): string => text.slice(unit.from, unit.to)
const isFirst = (unit: Unit | undefined): boolean => unit?.type === 'MARKED' && unit.marker.shape === 'PAREN' && unit.marker.bare === '1'

/** `Section 13`, `§ 13`: the same number with a word or sign before it. */
const isWorded = (unit: Unit): boolean => unit.type === 'CONTAINER' && (unit.container.word === 'section' || unit.container.word === '§')

/** Line of a unit that may be a number of the statute: words on their own, not items of lists or rows. */
function lineOf (text: string, unit: Unit): NumberLine | null {
  const isLine = unit.type === 'PLAIN' ? unit.level === 0 : unit.type === 'MARKED' ? unit.level === 0 && (unit.marker.shape === 'DOT') : unit.type === 'HEADING' || isWorded(unit)
  return isLine ? readNumberLine(text.slice(unit.from, Math.min(unit.to, unit.from + 400)), unit.to - unit.from) : null
}

/** Containers that number without such lines: a statute may quote one of them, or name one in a table. */
const isOther = (unit: Unit): boolean => unit.type === 'CONTAINER' && (unit.container.word === '§' || unit.container.word === 'article')

/** True where numbers without brackets hold numbers in brackets: `13 Direct discrimination`, `(1) A person …`. */
function isStatute (units: readonly Unit[], lines: ReadonlyArray<NumberLine | null>): boolean {
  let found = 0
  lines.forEach((line, index) => {
    if (line !== null && (line.opens || isFirst(units[index + 1]) || (line.rest === '' && isFirst(units[index + 2])))) found++
  })
  return found >= MIN_SECTIONS && found > units.filter((unit, index) => isOther(unit) && lines[index] === null).length * SHARE
}

const asPlain = (unit: Unit): Unit => ({ type: 'PLAIN', block: unit.block, from: unit.from, to: unit.to, level: 0, term: null })
const containerUnit = (unit: Unit, to: number, container: Container): Unit => ({ type: 'CONTAINER', block: unit.block, from: unit.from, to, container, level: 0 })

/** A section, or a paragraph of a schedule, with how many units it takes; what follows its number in the line stays text. */
function numbered (walk: Walk, index: number, line: NumberLine): { units: Unit[], taken: number } {
  const unit = walk.units[index] as Unit
  const next = walk.units[index + 1]
  const word = walk.inSchedule ? 'paragraph' : 'section'
  const base = { word, kind: walk.inSchedule ? 'PARAGRAPH' as const : 'SECTION' as const, num: line.num, bare: line.bare, rest: null, runsThrough: true }
  if (line.opens) {
    const from = unit.from + line.length
    return { units: [containerUnit(unit, unit.from + line.num.length, { ...base, heading: null }), ...markedUnits(unit, from, walk.text.slice(from, unit.to))], taken: 1 }
  }
  if (line.rest !== '') {
    const isHeading = isHeadingLike(line.rest) && (!walk.inSchedule || isFirst(next))
    return { units: [containerUnit(unit, unit.to, { ...base, heading: isHeading ? line.rest : null, rest: isHeading ? null : unit.from + line.length })], taken: 1 }
  }
  // A number alone: its heading or its words stand in the next line.
  if (next?.type === 'HEADING' || (next?.type === 'PLAIN' && next.level === 0 && walk.lines[index + 1] === null)) {
    const words = wordsOf(walk, next)
    const isHeading = isHeadingLike(words) && (!walk.inSchedule || isFirst(walk.units[index + 2]))
    return { units: [containerUnit(unit, next.to, { ...base, heading: isHeading ? words.trim() : null, rest: isHeading ? null : next.from })], taken: 2 }
  }
  return { units: [containerUnit(unit, unit.to, { ...base, heading: null })], taken: 1 }
}

/** Numbers follow each other through the whole act, and through each schedule. */
function isNext (walk: Walk, line: NumberLine, index: number): boolean {
  const { last, inSchedule, restarts } = walk
  const isBare = line.rest === '' && !isFirst(walk.units[index + 1]) && walk.units[index + 1]?.type !== 'PLAIN' && walk.units[index + 1]?.type !== 'HEADING'
  if (isBare) return false
  const step = succeeds(line.number, last)
  if (step === 'NEXT') return true
  if (restarts && inSchedule && line.number.whole === 1) return true
  // A gap, or the same number again (one version for each part of the country), only where it looks like a heading.
  return step === 'LATER' && (inSchedule || isHeadingLike(line.rest) || line.rest === '' || line.opens)
}

function enterContainer (walk: Walk, container: Container): void {
  walk.restarts = true
  if (container.kind !== 'ANNEX') return
  walk.inSchedule = true
  walk.last = { whole: 0, letters: '' }
  walk.titled = new Map([...walk.titled].filter(([word]) => word === container.word))
}

/** `Part 2 Equality: key concepts` in plain text: only where the parts before it have been counted up to it. */
function titledContainer (walk: Walk, unit: Unit): Container | null {
  const container = containerIn(unit, walk.text)
  if (container === null) return null
  const before = walk.titled.get(container.word)
  return container.bare === '1' || container.bare === 'I' || container.bare === 'A' || before !== undefined || container.kind === 'ANNEX' ? container : null
}

/** `Schedule 1.` in a table of repeals is no schedule: its number was there before. */
function isInOrder (walk: Walk, { word, bare, kind }: Container, index: number): boolean {
  if (kind === 'ANNEX' && /^\d/.test(bare)) return walk.schedules.has(index)
  if (word === 'section' || word === 'article' || word === '§') return false
  const before = walk.titled.get(word)
  const numbers = [before, bare].map(number => Number.parseInt(number ?? '', 10))
  const [last, now] = numbers as [number, number]
  if (Number.isNaN(last) || Number.isNaN(now)) return true
  // Chapters begin anew in each part, and parts in each schedule.
  return now > last || (now === last && bare !== before) || (now === 1 && kind === 'CHAPTER')
}

function sectionsOf (walk: Walk, start: number): Unit[] {
  const found: Unit[] = []
  for (let index = start; index < walk.units.length;) {
    const unit = walk.units[index] as Unit
    const line = walk.lines[index] ?? null
    if (line !== null && isNext(walk, line, index)) {
      const { units, taken } = numbered(walk, index, line)
      walk.last = line.number
      walk.restarts = false
      found.push(...units)
      index += taken
      continue
    }
    const container = unit.type === 'CONTAINER' ? unit.container : titledContainer(walk, unit)
    if (container !== null && !isInOrder(walk, container, index)) found.push(asPlain(unit))
    else if (container !== null) {
      enterContainer(walk, container)
      walk.titled.set(container.word, container.bare)
      // Parts hold chapters whatever levels their headings have in Markdown or HTML.
      found.push(containerUnit(unit, unit.to, container))
    } else found.push(unit)
    index++
  }
  return found
}

const CROSSHEADING = (heading: string): Container => ({ word: 'crossheading', kind: 'CROSSHEADING', num: '', bare: '', heading, rest: null, runsThrough: false })

/** Lines of a few words above a section, or above words of a schedule, that are no row of a table: italic headings in print. */
function withCrossheadings (units: readonly Unit[], text: string): Unit[] {
  let inSchedule = false
  let isNumbered = false
  const isLine = (unit: Unit | undefined): boolean => unit?.type === 'PLAIN' && unit.level === 0 && unit.to - unit.from <= 150 && isHeadingLike(text.slice(unit.from, unit.to))
  const isTitle = (unit: Unit): boolean => isLine(unit) && /\p{L}/u.test(text.slice(unit.from, unit.to))
  return units.map((unit, index) => {
    if (unit.type === 'CONTAINER') {
      if (unit.container.kind === 'ANNEX') inSchedule = true
      isNumbered = unit.container.runsThrough === true
    }
    const [before, next] = [units[index - 1], units[index + 1]]
    if (!isTitle(unit) || isLine(before) || next === undefined) return unit
    const isAbove = next.type === 'CONTAINER' && next.container.runsThrough === true
    const isAboveWords = inSchedule && !isNumbered && next.type === 'PLAIN' && !isLine(next) && /^["“‘'(]?\p{Lu}[\s\S]*[.;—:]$/u.test(text.slice(next.from, next.to)) && (before?.type === 'CONTAINER' || before?.type === 'PLAIN')
    return isAbove || isAboveWords ? containerUnit(unit, unit.to, CROSSHEADING(text.slice(unit.from, unit.to).trim())) : unit
  })
}

/**
 * Statutes of the Commonwealth print the numbers of sections, and of paragraphs of schedules, without a word or sign:
 * `13 Direct discrimination`. Where a document numbers so, those lines and the headings above them become containers.
 */
export function statuteUnits (classified: readonly Unit[], text: string): Unit[] {
  const { units: given, words } = bareUnits(partedUnits(classified, text), text)
  const lines = given.map(unit => words.has(unit) ? null : lineOf(text, unit))
  if (!isStatute(given, lines)) return [...classified]
  const start = bodyStart(given, lines)
  const units = given.map((unit, index) => unit.type === 'CONTAINER' && index < start ? asPlain(unit) : unit)
  const walk: Walk = { text, units, lines: lines.map((line, index) => index < start ? null : line), last: { whole: 0, letters: '' }, inSchedule: false, restarts: false, titled: new Map(), schedules: schedulesInOrder(units, start, text) }
  return [...units.slice(0, start), ...withCrossheadings(sectionsOf(walk, start), text)]
}
