import type { ConditionDraft, PartyDraft, Range } from '../draft.js'
import { skipLabels } from './labels.js'
import { skipSpace } from './matcher.js'
import { trimEnd } from './modifiers.js'
import { actsItself, hasFiniteVerb } from './word-class.js'

/** Who acts, what is acted upon and who stands opposite, as far as the words of the clause tell. */
export interface Parties {
  bearer: PartyDraft | null
  counterparty: PartyDraft | null
  target: PartyDraft | null
  /** A relative clause that narrows the bearer: `a creditor that …`. */
  narrowing: ConditionDraft | null
}

const PASSIVE = /^(?:[\p{L}]+ly\s)?be(?:\s(?:[\p{L}]+ly|also|not|only|either|so))*\s(?:[\p{L}-]+ed|given|made|taken|kept|held|sent|shown|paid|laid|set|put|done|written|borne|drawn|brought|found|told|known|sought|met|sold|built|understood|chosen|drawn up)(?![\p{L}])/iu
const PRONOUN = /^(?:it|they|he|she|he or she|this|that|these|those|both|each|either|one|there|who|which)$/i
const PERSON = /(?<![\p{L}])(?:controllers?|processors?|creditors?|applicants?|employees?|persons?|persons|people|anyone|everyone|nobody|someone|subjects?|authorit(?:y|ies)|commission|states?|members?|bod(?:y|ies)|institutions?|banks?|compan(?:y|ies)|compan(?:y|ies)|vendors?|suppliers?|contractors?|partners?|customers?|clients?|consumers?|users?|officers?|managers?|directors?|agents?|agenc(?:y|ies)|lessors?|lessees?|licensors?|licensees?|buyers?|sellers?|providers?|operators?|undertakings?|associations?|organi[sz]ations?|courts?|ministers?|boards?|councils?|departments?|teams?|staff|you|we|I|us|them|officials?|individuals?|part(?:y|ies)|representatives?|recipients?|owners?|tenants?|landlords?|borrowers?|lenders?|debtors?|workers?|employers?|trustees?|committees?|governments?|holders?|spouses?|owner|shareholders?|auditors?|inspectors?|commissioners?|secretary|regulators?|candidates?|visitors?|colleagues?|everybody|others|parents?|children|child|patients?|entit(?:y|ies)|associates?|tribunals?|judges?|chair|president|offices?|departments?|bureaus?|ministr(?:y|ies)|administrations?|registrars?|lawyers?|attorneys?|doctors?|physicians?|nurses?|teachers?|students?|drivers?|purchasers?|publishers?|manufacturers?|importers?|exporters?|distributors?|dealers?|brokers?|insurers?|insureds?|franchisors?|franchisees?|assignors?|assignees?|grantors?|grantees?|guarantors?|indemnitors?|employers?|carriers?|developers?|designers?|engineers?|administrators?|investigators?|supervisors?|superiors?|leaders?|heads?|founders?|donors?|bidders?|tenderers?|respondents?|claimants?|plaintiffs?|defendants?|applicants?|occupiers?|residents?|citizens?|foreigners?|passengers?|travell?ers?|subscribers?|subcontractors?|consultants?|advisers?|advisors?|volunteers?|interns?|trainees?|newcomers?|speakers?|sponsors?|attendees?|participants?|moderators?|maintainers?|contributors?|researchers?|hosts?|guests?|panels?|commissions?|secretariats?|registr(?:y|ies)|polic(?:e|eman)|firms?|groups?|units?|business(?:es)?|corporations?|partnerships?|charit(?:y|ies)|schools?|universit(?:y|ies)|hospitals?|municipalit(?:y|ies)|counties|cit(?:y|ies)|republic|crown|parliament|assembly|senate|congress|king|queen|prince|governors?|mayors?|ambassadors?|ministers?|trust|fund|bank|desk|guardians?|relatives?|husbands?|wi(?:fe|ves)|men|women|m[ae]n|woman|adults?|minors?|learners?|pupils?|clerks?|cashiers?|salespersons?|arbitrators?|mediators?|transferors?|transferees?|assistants?|deput(?:y|ies)|delegates?|observers?|witness(?:es)?|experts?|professionals?|practitioners?|workforce|personnel|management|leadership|auditees?|whistleblowers?|reporters?|complainants?|victims?|offenders?|perpetrators?)(?![\p{L}])/iu
const THING = /(?:tions?|ments?|ness|ances?|ences?|sures?|tices?|(?<!off)ices?|formation|passwords?|credentials?|payments?|invitations?|emails?|accounts?|products?|goods|services|materials?|orders?|invoices?|notices?|prices?|claims?|changes|losses|costs?|expenses?|taxes|amounts?|deliver(?:y|ies)|shipments?|title|liability|risk|failure|use|work|data|request|fee|fees|period|icons?|purpose|purposes|paragraphs?|sections?|articles?|points?|records?|reports?|measures?|clauses?|gifts?|rights?|ing|acts?|law|laws|rules?|terms?|forms?|documents?|agreements?|contracts?|polic(?:y|ies)|statements?|disclosures?|age|income|copy|copies|tickets?|swag|assets?|processing|consent|transfers?|provisions?|requirements?|conditions?|contents?|systems?|procedures?|lists?)$/iu

/** What belongs to somebody, or counts somebody, is not somebody: `the applicant's request`, `customer orders`. */
const NOT_A_PERSON = /(?:requests?|notices?|consents?|data|opinions?|orders?|lists?|cards?|hours?|time|pay|training|accounts?|records?|agreements?|contracts?|property|premises|rights?|names?|fees?|duties|duty|information|materials?|products?|policies|policy|benefits|conduct|meetings?|website|system|systems|services|programs?)$/i

/** True where the words after a modal are passive: `be provided free of charge`. */
export const isPassive = (action: string): boolean => PASSIVE.test(action)

/** True where the words name somebody who can act, rather than a thing. Names and defined terms count as somebody. */
export function isAgent (words: string): boolean {
  const head = words.split(/\s(?:of|in|for|to|with|under|on|by|from|that|which|who|referred|given|made|required|described|concerned|and)\s/i)[0] ?? ''
  const plain = head.replace(/\s\([^()]*\)$/, '').replace(/[^\p{L}\p{N}\s'’-]+$/u, '').trim()
  if (PERSON.test(plain.split(/\s/).slice(-2).join(' ')) && !NOT_A_PERSON.test(plain)) return true
  // `A must not …`: laws call their parties by letters.
  if (/^\p{Lu}$/u.test(plain)) return true
  return !THING.test(plain) && /^(?:the\s)?[\p{Lu}\d]{0,3}\p{Lu}[\p{L}&./'’-]+(?:\s(?:\p{Lu}[\p{L}&.'’-]+|of|the|for|and|employees?|staff))*$/u.test(plain)
}

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

export const party = (range: Range): PartyDraft => ({ from: range.from, to: range.to, inherited: false, concept: null })

/** The subject without conjunctions and adverbs around it, and without words between commas or brackets at its end. */
export function tidy (text: string, subject: Range): Range {
  let from = skipLabels(text, { from: skipSpace(text, subject.from), to: subject.to })
  let to = trimEnd(text, from, subject.to)
  const lead = /^(?:(?:and|but|or|so|then|also|however|that|thus|therefore|in addition|in particular)(?![\p{L}])[\s,]*|[^\p{L}\p{N}([$§€£]+)+/iu.exec(text.slice(from, to))
  if (lead !== null && lead[0].length < to - from) from += lead[0].length
  if (text[to - 1] === ']' && text[from - 1] === '[') to--
  const tail = /[\s,]+(?:also|then|only|always|hereby|further|thereby|therefore)$/i.exec(text.slice(Math.max(from, to - 12), to))
  if (tail !== null) to = trimEnd(text, from, to - tail[0].length)
  const aside = /,\s[^,]{2,120}$/.exec(text.slice(from, to))
  if (aside !== null && /^,\s(?:where|when|if|after|before|upon|including|as|on|in|at|unless|without|having|taking|acting|other than|subject)\b/i.test(aside[0])) to = trimEnd(text, from, to - aside[0].length)
  return { from: Math.min(from, to), to }
}

/** Parts `a creditor that provides …` and `a notice given when …` into who or what, and the clause that narrows it. */
export function splitRelative (text: string, range: Range): { core: Range, narrowing: ConditionDraft | null } {
  const words = text.slice(range.from, range.to)
  const relative = /,?\s(?=(?:who|which|whose|when|where|if|that(?!\s(?:the|a|an|any|such|it|they|this|these))) )/.exec(words)
  if (relative === null || relative.index < 2) return { core: range, narrowing: null }
  const from = range.from + relative.index + relative[0].length
  const [opener = ''] = /^\p{L}+/u.exec(text.slice(from, range.to)) ?? []
  if (!hasFiniteVerb(text.slice(from, range.to)) && !actsItself(opener, text.slice(from + opener.length, range.to).trim())) return { core: range, narrowing: null }
  return { core: { from: range.from, to: range.from + relative.index }, narrowing: { from, to: range.to, inherited: false, kind: kindOf(text.slice(from, from + 5)) } }
}

const kindOf = (opener: string): ConditionDraft['kind'] => /^when/i.test(opener) ? 'WHEN' : /^if/i.test(opener) ? 'IF' : 'WHERE'

const NOUN_PHRASE = "(?:(?:the|a|an|any|each|every|such|that|its|their|his or her|your|our|other|another|anyone|applicants|customers|employees|consumers|data|persons)\\s?)(?:[\\p{L}'’-]+\\s?){0,3}"
const OPPOSITE = new RegExp(`^(?:[\\p{L}]+ly\\s)?(?:inform|notify|tell|advise|assist|enable|ask|require|discriminate against|remind|warn|allow|permit|be provided to|be given to|be communicated to)\\s(${NOUN_PHRASE})`, 'iu')
const RECEIVER = new RegExp(`\\s(?:to|from|against|about)\\s(${NOUN_PHRASE})`, 'giu')

/** Who stands opposite: the person notified, provided with something, asked. Null where the words do not tell. */
function findCounterparty (text: string, action: Range): PartyDraft | null {
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

function findByAgent (text: string, action: Range): PartyDraft | null {
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
