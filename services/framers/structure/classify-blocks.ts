import { slug } from '../../norms/ids.js'
import type { Range } from '../draft.js'
import type { Block, SourceDocument } from '../read/source-document.js'
import { readContainer } from './container.js'
import { cutRunOn } from './cut-run-on.js'
import { readTextLabel } from './labels-in-text.js'
import { splitMarkers } from './marked-units.js'
import { readMarker } from './marker.js'
import type { Marker } from './marker.js'
import type { Unit } from './unit.js'

const MAX_HEADING = 250
const SOURCE_NOTE = /^\[\d+ (FR|Fed\. Reg\.) [\s\S]{0,600}\]$/
const DASH = /^[—–•·▪◦‣*]\s+(?=\S)/
const TERM = /^["“‘']?[\p{Lu}\d][\p{L}\d ,/()’'-]{0,80}?["”’']?,? (?:means?|has the (?:same )?meaning|have the (?:same )?meaning|refers? to|includes?|encompass(?:es)?|is defined|exists if)\b/u

/** A term set off on a line of its own, above the numbers that define it. */
const ALONE = /^\p{Lu}[^.;:]{1,80}:$/u

/** Level of a block: nesting as read, or the indentation that a class of the page names. */
function levelOf (block: Block): number {
  if (block.level > 0) return block.level
  for (const hint of block.hints) {
    const indent = /^indent-?(\d)$/.exec(hint)
    if (indent !== null) return Number(indent[1])
  }
  return 0
}

/** The term that an unnumbered paragraph defines in its first words; null where it defines none. */
function termOf (text: string, emphasis: readonly Range[]): string | null {
  const run = emphasis[0]
  if (run !== undefined && run.from === 0 && run.to === text.length && ALONE.test(text)) return text.slice(0, -1)
  const isSetOff = run !== undefined && text.slice(0, run.from).trim().length <= 1 && run.to < text.length && !/[.:]$/.test(text.slice(run.from, run.to).trim())
  if (isSetOff && /^["”’']?[\s,(]*[^.]{0,80}?\b(means?|meaning|refers? to|includes?|encompass(?:es)?|is|are|exists?)\b/.test(text.slice(run.to, run.to + 120))) return text.slice(run.from, run.to).trim()
  return TERM.test(text.slice(0, 200)) ? text.slice(0, 200).replace(/^["“‘']/, '').split(/["”’']?,? (?:means?|ha(?:s|ve) the|refers?|includes?|encompass|is defined|exists)\b/)[0] ?? null : null
}

const isShout = (text: string): boolean => text.length <= 100 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/[.;,]$/.test(text)

function headingUnit (block: Block, text: string, level: number): Unit {
  const marker = readMarker(text)
  const words = (marker === null ? text : text.slice(marker.length)).replace(/\s+/g, ' ').trim()
  const isNumber = marker !== null && marker.readings.some(reading => reading.style === 'digit')
  return {
    type: 'HEADING', block, from: block.from, to: block.to, level, num: marker?.num ?? null, heading: words === '' ? text : words, slug: isNumber ? (marker as Marker).bare.replaceAll('.', '-') : slug(words).slice(0, 48).replace(/-+$/, '')
  }
}

function itemOrMarked (block: Block, text: string, emphasis: readonly Range[], level: number): Unit[] {
  const own = block.kind === 'LIST_ITEM' ? readMarker(text) : null
  if (block.kind === 'LIST_ITEM' && own?.shape !== 'PAREN') {
    const number = /^(\d+|[a-z]{1,4}|[A-Z]{1,4})[.)]$/.exec(block.marker ?? '')
    return [{ type: 'ITEM', block, from: block.from, to: block.to, num: number === null ? null : block.marker, bare: number?.[1] ?? null, level: Math.max(level, 1) }]
  }
  return splitMarkers(text, emphasis).map(split => ({ type: 'MARKED', block, from: block.from + split.from, to: block.from + split.to, marker: split.marker, heading: split.heading, level }))
}

/** `**Example 2.** Ben ...`: a label in bold needs no colon. */
const isLabelSetOff = (text: string, emphasis: readonly Range[]): boolean => {
  const run = emphasis[0]
  return run?.from === 0 && run.to < text.length && /^[A-Z][a-z]+( \d+| [A-Z])?[.:—]?$/.test(text.slice(0, Math.min(run.to, 40)).trim())
}

/** One block as units; `previous` is the type of the unit before it. */
function unitsOf (block: Block, text: string, previous: Unit | undefined, document: SourceDocument): Unit[] {
  const level = levelOf(block)
  const whole = { block, from: block.from, to: block.to }
  const isQuote = block.hints.includes('quote')
  const emphasis = block.emphasis.map(range => ({ from: range.from - block.from, to: range.to - block.from }))
  const isWholeEmphasis = emphasis.some(range => range.to - range.from >= text.length)
  if (block.hints.some(hint => hint === 'footnote' || hint === 'note' || hint === 'footnotes') || SOURCE_NOTE.test(text)) return [{ ...whole, type: 'FOOTNOTE' }]
  if (block.kind === 'TABLE_ROW') return [{ ...whole, type: 'ROW' }]
  const label = block.kind === 'HEADING' ? null : readTextLabel(text.slice(0, 300), previous?.type === 'LABELLED' && previous.kind === 'QUESTION', isQuote || isLabelSetOff(text, emphasis))
  if (label !== null && (block.kind !== 'LIST_ITEM' || label.kind === 'QUESTION' || label.kind === 'ANSWER')) {
    const answer = label.kind !== 'QUESTION' ? undefined : emphasis.find(run => run.from > 0 && /^A(nswer)?\s*\d*\s*[:.]$/.test(text.slice(run.from, run.to)))
    // Question and answer on two lines of one paragraph.
    if (answer !== undefined) {
      return [
        { ...whole, to: block.from + text.slice(0, answer.from).trimEnd().length, type: 'LABELLED', ...label, alone: false },
        { ...whole, from: block.from + answer.from, type: 'LABELLED', kind: 'ANSWER', heading: null, alone: false, about: null }
      ]
    }
    return [{ ...whole, type: 'LABELLED', ...label, alone: label.alone && text.length < 300 }]
  }
  if (!isQuote && block.kind !== 'LIST_ITEM' && block.kind !== 'CODE') {
    const container = text.length <= 4000 || block.kind === 'HEADING' ? readContainer(text, block.kind === 'HEADING' || isWholeEmphasis) : null
    if (container !== null) return [{ ...whole, type: 'CONTAINER', container, level: block.kind === 'HEADING' ? block.level : 0 }]
  }
  if (block.hints.includes('summary') && !isQuote) return [text.endsWith('?') ? { ...whole, type: 'LABELLED', kind: 'QUESTION', heading: null, alone: false, about: null } : headingUnit(block, text, 7)]
  if (block.kind === 'HEADING' && !isQuote) return [headingUnit(block, text, block.level)]
  const isLine = block.kind === 'PARAGRAPH' && level === 0 && text.length <= 100
  if (isLine && isWholeEmphasis && !/[.;,:!]$/.test(text)) return [headingUnit(block, text, 7)]
  if (isLine && document.format === 'TEXT' && isShout(text)) return [headingUnit(block, text, block === document.blocks[0] ? 1 : 7)]
  if (isQuote && block.kind === 'QUOTE' && (block.hints.includes('quote-start') || previous?.block.hints.includes('quote') !== true)) {
    return [{ ...whole, type: 'LABELLED', kind: block.hints.includes('example') ? 'EXAMPLE' : 'CALLOUT', heading: null, alone: false, about: null }]
  }
  if (block.kind === 'QUOTE' || block.kind === 'CODE') return [{ ...whole, type: 'PLAIN', level: Math.max(level, 1), term: null }]
  if (block.kind === 'LIST_ITEM' || readMarker(text.slice(0, 200)) !== null) return itemOrMarked(block, text, emphasis, level)
  const dash = DASH.exec(text)
  if (dash !== null) return [{ ...whole, type: 'ITEM', num: null, bare: null, level: level + 1 }]
  // The words right after a question that is marked as one are its answer, marked or not.
  if (level === 0 && previous?.type === 'LABELLED' && previous.kind === 'QUESTION' && document.text[previous.to - 1] === '?') return [{ ...whole, type: 'LABELLED', kind: 'ANSWER', heading: null, alone: false, about: null }]
  return [{ ...whole, type: 'PLAIN', level: block.level, term: termOf(text, emphasis) }]
}

/** Number lines of EU acts stand alone; the line below them is their heading. */
function joinHeadings (units: readonly Unit[], document: SourceDocument): Unit[] {
  const joined: Unit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit
    const next = units[index + 1]
    if (unit.type === 'CONTAINER' && unit.container.heading === null && unit.container.rest === null && next !== undefined && isHeadingLine(next, unit, units[index + 2], document)) {
      joined.push({ ...unit, to: next.to, container: { ...unit.container, heading: document.text.slice(next.from, next.to).replace(/\s+/g, ' ').trim() } })
      index++
    } else joined.push(unit)
  }
  return joined
}

/** A number on a line of its own belongs to the words on the next one. */
function joinNumbers (units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit
    const next = units[index + 1]
    const isAlone = unit.type === 'MARKED' && unit.marker.shape === 'PAREN' && unit.to - unit.from === unit.marker.length
    if (isAlone && next?.type === 'PLAIN' && next.level <= unit.level && next.block !== unit.block) {
      joined.push({ ...unit, to: next.to })
      index++
    } else joined.push(unit)
  }
  return joined
}

function isHeadingLine (next: Unit, unit: Unit, after: Unit | undefined, document: SourceDocument): boolean {
  const length = next.to - next.from
  if (length > MAX_HEADING || after === undefined) return false
  // A heading with a number of its own is the first one below.
  if (next.type === 'HEADING' && next.num !== null) return false
  if (next.type === 'HEADING') return unit.type !== 'CONTAINER' || unit.level === 0 || next.level > unit.level || next.level === 7
  if (next.type !== 'PLAIN' || next.level > 0) return false
  const text = document.text.slice(next.from, next.to)
  // A number alone is that of the provision below.
  if (!/\p{L}{2}/u.test(text)) return false
  // A sentence is text, not a heading; so is the only words that an article has.
  return !/[.;,:]$/.test(text) && after.type !== 'FOOTNOTE' && (after.type !== 'CONTAINER' || unit.type !== 'CONTAINER' || unit.container.kind !== 'ARTICLE' || length < 60)
}

/** What every block means for the structure, in document order. */
export function classifyBlocks (document: SourceDocument): Unit[] {
  const units: Unit[] = []
  for (const block of cutRunOn(document)) units.push(...unitsOf(block, document.text.slice(block.from, block.to), units.at(-1), document))
  return joinNumbers(joinHeadings(units, document))
}
