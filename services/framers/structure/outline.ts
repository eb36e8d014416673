import { rankOf } from './container.js'
import type { Unit } from './unit.js'

/** A heading and the units below it, up to the next heading. The first one of a document has no heading. */
export interface Stretch {
  head: Extract<Unit, { type: 'CONTAINER' | 'HEADING' }> | null
  /** 0 is the outermost; closes everything of the same or a higher rank. */
  rank: number
  body: Unit[]
}

export interface Outline {
  stretches: Stretch[]
  /** Sections or articles of a law, rather than headings of a company's own. */
  isLegal: boolean
  /** Number that the sections of a code share: `1002` of `§ 1002.1`; null where they share none. */
  part: string | null
}

/** Words with which EU acts end, after the last article. */
const CONCLUSIONS = /^(This (Regulation|Directive|Decision|Act) shall be binding in its entirety|Done at \p{Lu})/u

type Container = Extract<Unit, { type: 'CONTAINER' }>

/** In EU acts sections hold articles; in contracts and statutes articles hold sections. */
function sectionRank (containers: readonly Container[]): number {
  let above = 0
  let below = 0
  containers.forEach(({ container }, index) => {
    if (container.word !== 'section') return
    if (containers[index + 1]?.container.word === 'article') above++
    else below++
  })
  return above >= below ? rankOf('section') : rankOf('§')
}

function sharedPart (containers: readonly Container[]): string | null {
  const prefixes = new Set(containers.filter(({ container }) => container.word === '§').map(({ container }) => /^(\d+)\./.exec(container.bare)?.[1] ?? ''))
  const [only] = prefixes
  return prefixes.size === 1 && only !== '' ? only ?? null : null
}

/** True for lines such as `This Regulation shall be binding in its entirety ...`. */
export const isConclusion = (words: string): boolean => CONCLUSIONS.test(words)

const asPlain = (unit: Unit): Unit => ({ type: 'PLAIN', block: unit.block, from: unit.from, to: unit.to, level: 0, term: null })

/** Least words below a container that a table of contents never has. */
const MIN_BODY = 300
const IN_CONTENTS: ReadonlySet<string> = new Set(['§', 'article', 'part', 'subpart'])

/** Parts of different schedules have the same numbers: they are told apart by the schedule. */
function annexesOf (units: readonly Unit[]): number[] {
  let annex = 0
  return units.map(unit => unit.type === 'CONTAINER' && unit.container.kind === 'ANNEX' ? ++annex : annex)
}

/** A container that comes again later and has hardly any words below it stands in a table of contents. */
function withoutContents (units: readonly Unit[]): Unit[] {
  const lastAt = new Map<string, number>()
  const annexes = annexesOf(units)
  const keyOf = (unit: Unit, index: number): string | null => unit.type === 'CONTAINER' && IN_CONTENTS.has(unit.container.word) ? `${annexes[index] as number} ${unit.container.word} ${unit.container.bare}` : null
  units.forEach((unit, index) => {
    const key = keyOf(unit, index)
    if (key !== null) lastAt.set(key, index)
  })
  let words = 0
  const settled = [...units]
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index] as Unit
    if (unit.type !== 'CONTAINER') {
      if (unit.type !== 'ROW') words += unit.to - unit.from
      continue
    }
    const key = keyOf(unit, index)
    if (key !== null && (lastAt.get(key) as number) > index && words < MIN_BODY) settled[index] = asPlain(unit)
    words = 0
  }
  return settled
}

/** Names of signatories are no headings, and initials no numbers. */
function settleConclusions (units: readonly Unit[], text: string): Unit[] {
  let inArticle = false
  let concluded = false
  return units.map(unit => {
    if (unit.type === 'CONTAINER') {
      inArticle = unit.container.word === 'article'
      concluded = false
    } else if (inArticle && unit.type === 'PLAIN' && isConclusion(text.slice(unit.from, Math.min(unit.to, unit.from + 100)))) concluded = true
    return concluded && (unit.type === 'HEADING' || unit.type === 'MARKED' || unit.type === 'ITEM') ? asPlain(unit) : unit
  })
}

/** Cuts the units of a document at its headings and ranks them. */
export function outlineOf (given: readonly Unit[], text: string): Outline {
  const units = settleConclusions(withoutContents(given), text)
  const containers = units.filter((unit): unit is Container => unit.type === 'CONTAINER')
  const words = new Set(containers.map(({ container }) => container.word))
  const hasHeadings = units.some(unit => unit.type === 'HEADING' && unit.level < 7)
  const isLegal = containers.some(({ container }) => container.runsThrough === true) || words.has('§') || words.has('article') || (containers.some(({ container }) => container.kind !== 'ANNEX') && !hasHeadings)
  const forSection = sectionRank(containers)
  const firstContainer = containers[0] === undefined ? -1 : units.indexOf(containers[0])
  const stretches: Stretch[] = [{ head: null, rank: 99, body: [] }]
  units.forEach((unit, index) => {
    const current = stretches.at(-1) as Stretch
    if (unit.type !== 'CONTAINER' && unit.type !== 'HEADING') {
      current.body.push(unit)
      return
    }
    // Before the first container of a law stands its title page, headings or not.
    if (unit.type === 'HEADING' && isLegal && index < firstContainer) {
      current.body.push(asPlain(unit))
      return
    }
    const next = units[index + 1]
    const rank = unit.type === 'CONTAINER'
      ? unit.container.word === 'section' ? forSection : rankOf(unit.container.word)
      : isLegal && next?.type === 'CONTAINER' && rankOf(next.container.word) >= 8 ? rankOf(next.container.word) - 0.5 : 10 + unit.level
    stretches.push({ head: unit, rank, body: [] })
  })
  return { stretches, isLegal, part: sharedPart(containers) }
}
