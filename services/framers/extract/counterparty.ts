import type { PartyDraft, Range } from '../draft.js'
import { PERSON } from './agents.js'

export const party = (range: Range): PartyDraft => ({ from: range.from, to: range.to, inherited: false, concept: null })
const NOUN_PHRASE = "(?:(?:the|a|an|any|each|every|such|that|its|their|his or her|your|our|other|another|anyone|applicants|customers|employees|consumers|data|persons)\\s?)(?:[\\p{L}'’-]+\\s?){0,3}"
const OPPOSITE = new RegExp(`^(?:[\\p{L}]+ly\\s)?(?:inform|notify|tell|advise|assist|enable|ask|require|discriminate against|remind|warn|allow|permit|be provided to|be given to|be communicated to)\\s(${NOUN_PHRASE})`, 'iu')
const RECEIVER = new RegExp(`\\s(?:to|from|against|about)\\s(${NOUN_PHRASE})`, 'giu')

/** Who stands opposite: the person notified, provided with something, asked. Null where the words do not tell. */
export function findCounterparty (text: string, action: Range): PartyDraft | null {
  const words = text.slice(action.from, Math.min(action.to, action.from + 300))
  const direct = OPPOSITE.exec(words)
  const candidates = direct === null ? [...words.matchAll(RECEIVER)] : [direct]
  for (const match of candidates) {
    const phrase = untilPerson(match[1] ?? '')
    if (phrase === null) continue
    const from = action.from + match.index + match[0].length - (match[1] ?? '').length
    return party({ from, to: from + phrase.length })
  }
  return null
}

export function findByAgent (text: string, action: Range): PartyDraft | null {
  const words = text.slice(action.from, Math.min(action.to, action.from + 300))
  const by = new RegExp(`\\sby\\s(${NOUN_PHRASE})`, 'iu').exec(words)
  const phrase = untilPerson(by?.[1] ?? '')
  if (by === null || phrase === null) return null
  const from = action.from + by.index + by[0].length - (by[1] ?? '').length
  return party({ from, to: from + phrase.length })
}

/** Cuts a noun phrase after the first word that names a person; null where none does. */
function untilPerson (phrase: string): string | null {
  const person = PERSON.exec(phrase)
  if (person === null) return null
  const more = /^\s(?:subjects?|authority|officer|state|holder|person)(?![\p{L}])/iu.exec(phrase.slice(person.index + person[0].length))
  return phrase.slice(0, person.index + person[0].length + (more?.[0].length ?? 0))
}
