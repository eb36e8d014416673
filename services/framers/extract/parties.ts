import type { ConditionDraft, PartyDraft, Range } from '../draft.js'
import { isAgent, isPassive } from './agents.js'
import { findByAgent, findCounterparty, party } from './counterparty.js'
import { splitRelative, tidy } from './subject.js'

/** Who acts, what is acted upon and who stands opposite, as far as the words of the clause tell. */
export interface Parties {
  bearer: PartyDraft | null
  counterparty: PartyDraft | null
  target: PartyDraft | null
  /** A relative clause that narrows the bearer: `a creditor that …`. */
  narrowing: ConditionDraft | null
}

const PRONOUN = /^(?:it|they|he|she|he or she|this|that|these|those|both|each|either|one|there|who|which)$/i

/** Reads the subject of a modal clause. The previous bearer stands in for a pronoun, at its own place. */
export function readSubject (text: string, subject: Range, action: Range, previous: PartyDraft | null): Parties {
  const range = tidy(text, subject)
  const parties: Parties = { bearer: null, counterparty: findCounterparty(text, action), target: null, narrowing: null }
  if (range.to <= range.from) return parties
  const { core, narrowing } = splitRelative(text, range)
  const words = text.slice(core.from, core.to)
  if (narrowing !== null && /^(?:when|where|if)\s/i.test(text.slice(narrowing.from, narrowing.to))) parties.narrowing = narrowing
  if (isPassive(text.slice(action.from, action.to))) {
    parties.bearer = findByAgent(text, action)
    parties.target = party(core)
    if (isAgent(words)) parties.counterparty = party(core)
    return parties
  }
  if (PRONOUN.test(words)) {
    parties.bearer = /^(?:there|this|that|these|those)$/i.test(words) || previous === null ? null : { ...previous, inherited: true }
    return parties
  }
  if (isAgent(words)) parties.bearer = party(core)
  else parties.target = party(core)
  if (parties.bearer !== null) parties.narrowing = narrowing
  return parties
}
