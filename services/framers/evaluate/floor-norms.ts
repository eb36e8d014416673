import type { Modality } from '../../norms/norm.js'
import type { PredictedNorm } from './predicted-norm.js'

/** A piece of text that the floor looks at: the own words of a node, and of the node above it. */
export interface FloorUnit { path: string, text: string, parentText: string | null }

/** What the floor for norms does, in one line. */
export const NORM_FLOOR = 'one norm for each sentence with a modal word, and for each point under a lead-in that has one; action = what follows up to if, where, when, provided, unless or except'

const MODALS: ReadonlyArray<[RegExp, Modality]> = [
  [/\b(?:shall|must|may|should|can) (?:not|never)\b/i, 'PROHIBITION'],
  [/\bshall have the right to\b/i, 'RIGHT'],
  [/\b(?:shall|must|(?:is|are) required to|needs? to)\b/i, 'OBLIGATION'],
  [/\b(?:is|are) prohibited from\b/i, 'PROHIBITION'],
  [/\bmay\b/i, 'PERMISSION'],
  [/\bshould\b/i, 'RECOMMENDATION']
]
const STOP = /[,;(]?\s*\b(if|where|when|provided|unless|except)\b/i

const strip = (text: string): string => text.replace(/^[\s,;:]+|[\s,;:.]+$/g, '')

/** Sentences of one line, cut after a full stop before a capital; headings may run into their text. */
const sentences = (text: string): string[] => text.split(/(?<=[a-z)\]”"][.!?])(?:\s+(?=[“"(]?[A-Z])|(?=[A-Z][a-z]))/).map(strip).filter(sentence => sentence !== '')

interface Modal { at: number, length: number, modality: Modality }

function firstModal (sentence: string): Modal | null {
  let first: Modal | null = null
  for (const [pattern, modality] of MODALS) {
    const match = pattern.exec(sentence)
    if (match !== null && (first === null || match.index < first.at)) first = { at: match.index, length: match[0].length, modality }
  }
  return first
}

/** A clause before the subject or after the action, as what its first word says. */
interface Clauses { conditions: string[], exceptions: string[] }

const clausesOf = (clauses: readonly string[]): Clauses => ({
  conditions: clauses.filter(clause => /^(if|where|when|provided)\b/i.test(clause)),
  exceptions: clauses.filter(clause => /^(unless|except)\b/i.test(clause))
})

/** What stands before the modal word: the subject is what follows the last comma. */
const splitBefore = (before: string): { subject: string, opening: string } => {
  const comma = before.lastIndexOf(',')
  return { subject: strip(before.slice(comma + 1)), opening: strip(before.slice(0, Math.max(0, comma))) }
}

const withoutNumber = (text: string): string => text.replace(/^\(\w{1,5}\)\s*/, '').replace(/^\d+\.\s+/, '')
const isLeadIn = (text: string): boolean => /[:—–-]\s*$/.test(text)

function inSentence (path: string, sentence: string): PredictedNorm | null {
  const modal = firstModal(sentence)
  if (modal === null) return null
  const { subject, opening } = splitBefore(sentence.slice(0, modal.at))
  const rest = sentence.slice(modal.at + modal.length)
  const stop = STOP.exec(rest)
  const action = strip(stop === null ? rest : rest.slice(0, stop.index))
  if (action === '') return null
  const tail = stop === null ? '' : strip(rest.slice(stop.index))
  return { path, modality: modal.modality, bearer: subject === '' ? null : subject, action, ...clausesOf([opening, tail]), deadline: null, quote: sentence, rule: 'floor' }
}

/** A point under a lead-in with a modal word: its own words are the action. */
function asPoint ({ path, text, parentText }: FloorUnit): PredictedNorm | null {
  if (parentText === null || !isLeadIn(parentText)) return null
  const leadIn = sentences(withoutNumber(parentText)).at(-1) ?? ''
  const modal = firstModal(leadIn)
  const words = sentences(withoutNumber(text))[0] ?? ''
  if (modal === null || words === '') return null
  return { path, modality: modal.modality, bearer: splitBefore(leadIn.slice(0, modal.at)).subject, action: words, conditions: [], exceptions: [], deadline: null, quote: words, rule: 'floor' }
}

/** Norms of one unit: of each of its sentences, or as a point of the lead-in above. */
function inUnit (unit: FloorUnit): PredictedNorm[] {
  const found = sentences(withoutNumber(unit.text)).flatMap(sentence => inSentence(unit.path, sentence) ?? [])
  const point = found.length > 0 ? null : asPoint(unit)
  return point === null ? found : [point]
}

/** The simple rule of the annotation guide, over the same texts. */
export const floorNorms = (units: readonly FloorUnit[]): PredictedNorm[] => units.flatMap(inUnit)
