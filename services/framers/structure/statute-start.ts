import type { Container } from './container.js'
import { readNumberLine, readTitledContainer } from './statute-lines.js'
import type { NumberLine } from './statute-lines.js'
import type { Unit } from './unit.js'

type Lines = ReadonlyArray<NumberLine | null>

/** Number lines that a table of contents has at least. */
const MIN_CONTENTS = 3
const MAX_TITLE = 250

/** True for what may stand between a table of contents and the first section: titles of the act and its first part. */
const isTitle = (unit: Unit, line: NumberLine | null): boolean =>
  line === null && unit.to - unit.from <= MAX_TITLE && (unit.type === 'CONTAINER' ? unit.container.kind !== 'ANNEX' : unit.type === 'PLAIN' || unit.type === 'HEADING')

/**
 * Index of the unit where the act itself begins: after a table of contents, which lists the sections but holds no
 * numbers in brackets; 0 where there is none.
 */
export function bodyStart (units: readonly Unit[], lines: Lines): number {
  const isOne = (index: number): boolean => lines[index]?.bare === '1'
  let end = units.findIndex((unit, index) => lines[index]?.opens === true || (unit.type === 'MARKED' && unit.marker.shape === 'PAREN'))
  if (end < 0) return 0
  // A first section without numbers in brackets comes before the one that has them.
  while (end >= 0 && !isOne(end)) end--
  let listed = 0
  for (let index = 0; index < end; index++) if (lines[index] != null && lines[index]?.opens === false) listed++
  if (listed < MIN_CONTENTS || !lines.slice(0, end).some(line => line?.bare === '1')) return 0
  let start = end
  while (start > 0 && isTitle(units[start - 1] as Unit, lines[start - 1] ?? null)) start--
  return start
}

/** The part, chapter or schedule that a unit is the heading of, in plain text too; null where it is none. */
export function containerIn (unit: Unit, text: string): Container | null {
  if (unit.type === 'CONTAINER') return unit.container
  return unit.type === 'PLAIN' && unit.level === 0 && unit.to - unit.from <= MAX_TITLE ? readTitledContainer(text.slice(unit.from, unit.to)) : null
}

const valueOf = (bare: string): number | null => {
  const match = /^(\d{1,3})([A-Z]{0,2})$/.exec(bare)
  if (match === null) return null
  return [...(match[2] as string)].reduce((value, letter, index) => value + (letter.charCodeAt(0) - 64) / 27 ** (index + 1), Number(match[1]))
}

/**
 * The schedules of an act among all lines that name one, as indices: the longest row of rising numbers, the last one
 * where several are as long. `Schedule 2`, `Schedule 4` in a table stand outside of it. Numbered schedules only.
 */
export function schedulesInOrder (units: readonly Unit[], from: number, text: string): Set<number> {
  /** By length of a row: where its last schedule stands, the one with the lowest number. */
  const ends: Array<{ index: number, value: number }> = []
  const before = new Map<number, number | undefined>()
  units.forEach((unit, index) => {
    const container = index < from ? null : containerIn(unit, text)
    const value = container?.kind === 'ANNEX' ? valueOf(container.bare) : null
    if (value === null) return
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as { value: number }).value < value) low = middle + 1
      else high = middle
    }
    before.set(index, ends[low - 1]?.index)
    ends[low] = { index, value }
  })
  const found = new Set<number>()
  for (let index = ends.at(-1)?.index; index !== undefined; index = before.get(index)) found.add(index)
  return found
}

/** `Schedule 21` in a table, with the section on the next line taken for its heading: two lines again. */
export function partedUnits (units: readonly Unit[], text: string): Unit[] {
  const schedules = schedulesInOrder(units, 0, text)
  return units.flatMap((unit, index): Unit[] => {
    if (unit.type !== 'CONTAINER' || unit.container.kind !== 'ANNEX' || schedules.has(index)) return [unit]
    const line = text.indexOf('\n', unit.from) + 1
    if (line === 0 || line >= unit.to || readNumberLine(text.slice(line, unit.to), unit.to - line) === null) return [unit]
    const plain = { type: 'PLAIN', block: unit.block, level: 0, term: null } as const
    return [{ ...plain, from: unit.from, to: line - 1 }, { ...plain, from: line, to: unit.to }]
  })
}
