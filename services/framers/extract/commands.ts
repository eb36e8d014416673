import type { NormDraft, Range } from '../draft.js'
import type { Place } from './reading.js'
import { confidenceOf } from './confidence.js'
import { skipSpace } from './matcher.js'
import { readLead } from './read-lead.js'
import { readPredicate } from './read-predicate.js'
import { trimEnd } from './trim.js'
import { splitPredicates } from './coordination.js'
import { beginsWithVerb } from './word-class.js'

const OPENER = /^(?:in doubt|if in doubt|when in doubt)/i

/** A sentence without a cue that is a command: `Report it to Legal.`, `When in doubt, ask!` Null where it is none. */
export function findCommand (place: Place, sentence: Range): NormDraft[] | null {
  const { text, lexicon } = place
  let from = skipMarks(text, sentence)
  if (/[?]$/.test(text.slice(from, sentence.to)) || sentence.to - from > 600) return null
  const leadFrom = from
  const word = /^[\p{L}'’-]+/u.exec(text.slice(from, from + 30))?.[0]
  if (word === undefined) return null
  if (lexicon.words.at(text, from, sentence.to) === null) {
    const opens = /^(?:so|then|but|and|also),?\s/i.test(text.slice(from, from + 8)) || OPENER.test(text.slice(from, from + 20)) ||
      lexicon.modifiers.at(text, from, sentence.to) !== null || lexicon.deadlines.at(text, from, sentence.to) !== null
    if (!opens) return null
    const verb = afterLead(place, from, sentence.to)
    if (verb === null) return null
    from = verb
  }
  if (isTitle(text.slice(from, sentence.to)) || !isImperative(place, from, sentence.to)) return null
  return build(place, { leadFrom, verb: from, to: sentence.to })
}

function afterLead ({ text, lexicon }: Place, from: number, to: number): number | null {
  for (let comma = text.indexOf(',', from); comma >= 0 && comma < to; comma = text.indexOf(',', comma + 1)) {
    const at = skipSpace(text, comma + 1)
    if (lexicon.words.at(text, at, to) !== null && isImperative({ text, lexicon }, at, to)) return at
  }
  return null
}

/** `Order Adjustments`, `PURCHASE FORECASTS`: capitals throughout and no stop make a heading. */
const isTitle = (words: string): boolean => /^\p{Lu}[\p{L}-]*(?:\s(?:\p{Lu}[\p{L}-]*|of|and|or|the|for|to|in|on|with|&|\/))+$/u.test(words) && words.length < 100

/** The word is in the lexicon's list of verbs; compromise decides whether it is one here: `Report it`, not `Report on X`. */
function isImperative ({ text, lexicon }: Pick<Place, 'text' | 'lexicon'>, from: number, to: number): boolean {
  const phrase = text.slice(from, Math.min(to, from + 80))
  // `Review and update …`, `Develop, document, and …`: two verbs of the list in a row are no nouns.
  const next = /^[\p{L}-]+(?:,?\s(?:and|or)\s|,\s)/u.exec(phrase)
  if (next !== null && lexicon.words.at(text, from + next[0].length, to) !== null) return true
  if (/^[\p{L}-]+(?:\s(?:the|a|an|any|all|your|our|it|them|this|that|these|those|with|in|to|every|each|only|no|whether|how|for|sure|as|on|before|if|immediately|promptly)(?![\p{L}])|\s*[!.]?$|:)/iu.test(phrase)) return true
  return beginsWithVerb(phrase)
}

function build (place: Place, at: { leadFrom: number, verb: number, to: number }): NormDraft[] {
  const { text, lexicon } = place
  const lead = readLead(text, lexicon, { from: at.leadFrom, to: at.verb })
  const predicate = readPredicate(text, lexicon, { from: at.verb, to: trimEnd(text, at.verb, trimMarks(text, at.verb, at.to)) }, true)
  const verb = /^[\p{L}'’-]+/u.exec(text.slice(at.verb, at.to))?.[0] ?? ''
  return splitPredicates(text, predicate.rest).map((action, index, all) => {
    const only = index === all.length - 1
    const draft = {
      provision: place.provision,
      modality: 'OBLIGATION' as const,
      rule: 'word.verb',
      from: at.leadFrom,
      to: trimMarks(text, at.verb, at.to),
      cue: { from: at.verb, to: at.verb + verb.length, inherited: false },
      bearer: null,
      counterparty: null,
      target: null,
      action: { ...action, inherited: false },
      conditions: [...lead.conditions, ...(only ? predicate.conditions : [])],
      exceptions: [...lead.exceptions, ...(only ? predicate.exceptions : [])],
      deadline: (only ? predicate.deadline : null) ?? lead.deadline
    }
    return { ...draft, confidence: confidenceOf(draft, 0.65) }
  })
}

const trimMarks = (text: string, from: number, to: number): number => {
  let end = to
  while (end > from && /[\s!.,;:]/.test(text[end - 1] as string)) end--
  return end
}

const skipMarks = (text: string, range: Range): number => {
  let at = range.from
  while (at < range.to && !/[\p{L}\p{N}]/u.test(text[at] as string)) at++
  return at
}
