import { readMarker } from './marker.js'
import type { Mode, NestEvent } from './nest-markers.js'
import type { Unit } from './unit.js'

/** A unit of a body, with its event where it takes part in the numbering. */
export interface BodyStep { unit: Unit, event: NestEvent | null }

/** Words that lead in a whole agreement: what follows is the agreement, not a list of theirs. */
const OPERATIVE = /\b(?:agree[sd]?|covenants?|contract|undertake|declare[sd]?)\b[^.;:]{0,60}\bas follows\s*[:,—–-]*$/i

function ending (text: string, unit: Unit | undefined): NestEvent['before'] {
  if (unit === undefined) return 'OPEN'
  const tail = text.slice(Math.max(unit.from, unit.to - 12), unit.to).trimEnd()
  if (/[:—–]$/.test(tail)) return OPERATIVE.test(text.slice(Math.max(unit.from, unit.to - 120), unit.to).trimEnd()) ? 'STOP' : 'COLON'
  if (/[;,]( and| or| and\/or)?$/.test(tail)) return 'SEMICOLON'
  return /[.?!]["”’)]?$/.test(tail) ? 'STOP' : 'OPEN'
}

/** Items of a list that the format numbers itself are numbered paragraphs where the law numbers its paragraphs. */
function asMarked (unit: Unit, mode: Mode): Unit {
  if (unit.type !== 'ITEM' || unit.num === null || mode === 'GENERIC') return unit
  const marker = readMarker(`${unit.num} `)
  return marker === null ? unit : { type: 'MARKED', block: unit.block, from: unit.from, to: unit.to, marker: { ...marker, length: 0 }, level: unit.level, heading: null }
}

const isDefinition = (text: string, { from, to }: Unit): boolean => /^["“‘']\p{L}/u.test(text.slice(from, Math.min(to, from + 3)))

/** Which units of a container take part in its numbering, by how it numbers. */
export function bodySteps (units: readonly Unit[], mode: Mode, text: string): BodyStep[] {
  let marked = false
  let terms = false
  return units.map((given, index) => {
    const unit = asMarked(given, mode)
    const inBox = unit.block.hints.includes('quote')
    if (unit.type === 'MARKED') {
      marked = true
      return { unit, event: { marker: unit.marker, level: unit.level, before: ending(text, units[index - 1]), gathers: false } }
    }
    if (unit.type !== 'PLAIN' || unit.level > 0 || inBox) return { unit, event: null }
    if (mode === 'STATUTE') return { unit, event: isDefinition(text, unit) ? { marker: null, level: 0, before: 'STOP', gathers: true, inner: true } : null }
    const isTerm = unit.term !== null && mode === 'CODE' && (terms || !marked)
    if (isTerm) terms = true
    if (mode === 'CODE' && !isTerm) return { unit, event: null }
    const plain: NestEvent = { marker: null, level: 0, before: 'STOP', gathers: isTerm || ending(text, unit) === 'COLON' }
    return { unit, event: plain }
  })
}
