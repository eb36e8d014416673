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

/** Sentences of one line, cut after a full stop before a capital. */
const sentences = (text: string): string[] => text.split(/(?<=[a-z)\]”"][.!?])\s+(?=[“"(]?[A-Z])/).map(strip).filter(sentence => sentence !== '')

interface Modal { at: number, length: number, modality: Modality }

function firstModal (sentence: string): Modal | null {
  let first: Modal | null = null
  for (const [pattern, modality] of MODALS) {
    const match = pattern.exec(sentence)
    if (match !== null && (first === null || match.index < first.at)) first = { at: match.index, length: match[0].length, modality }
  }
  return first
}

function normOf (path: string, quote: string, bearer: string, modality: Modality, rest: string): PredictedNorm | null {
  const stop = STOP.exec(rest)
  const action = strip(stop === null ? rest : rest.slice(0, stop.index))
  const tail = stop === null ? '' : strip(rest.slice(stop.index))
  if (action === '') return null
  const isException = /^(unless|except)/i.test(tail)
  return {
    path,
    modality,
    bearer: bearer === '' ? null : bearer,
    action,
    conditions: tail === '' || isException ? [] : [tail],
    exceptions: isException ? [tail] : [],
    deadline: null,
    quote,
    rule: 'floor'
  }
}

const withoutNumber = (text: string): string => text.replace(/^\(\w{1,5}\)\s*/, '').replace(/^\d+\.\s+/, '')
const isLeadIn = (text: string): boolean => /[:—–-]\s*$/.test(text)

/** Norms of one unit: its own sentences, or as a point under a lead-in with a modal word. */
function inUnit ({ path, text, parentText }: FloorUnit): PredictedNorm[] {
  const words = withoutNumber(text)
  const found = sentences(words).flatMap((sentence, index, all) => {
    if (isLeadIn(text) && index === all.length - 1) return []
    const modal = firstModal(sentence)
    if (modal === null) return []
    const norm = normOf(path, sentence, strip(sentence.slice(0, modal.at)), modal.modality, sentence.slice(modal.at + modal.length))
    return norm === null ? [] : [norm]
  })
  if (found.length > 0 || parentText === null || !isLeadIn(parentText)) return found
  const leadIn = sentences(withoutNumber(parentText)).at(-1) ?? ''
  const modal = firstModal(leadIn)
  const norm = modal === null ? null : normOf(path, strip(words), strip(leadIn.slice(0, modal.at)), modal.modality, words)
  return norm === null ? [] : [norm]
}

/** The simple rule of the annotation guide, over the same texts. */
export const floorNorms = (units: readonly FloorUnit[]): PredictedNorm[] => units.flatMap(inUnit)
