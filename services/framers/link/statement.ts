import type { NormDraft, PartDraft } from '../draft.js'

/** A sentence that says the norm without its surroundings, put together from its parts. Not a quotation: white space and case differ. */
export function statementOf (text: string, norm: NormDraft): string {
  const words = (part: PartDraft): string => text.slice(part.from, part.to)
  if (!borrows(norm)) return sentence(text.slice(norm.from, norm.to))
  const inside = (part: PartDraft): boolean => part.from >= norm.action.from && part.to <= norm.action.to
  const before = norm.conditions.filter(part => part.from < norm.action.from && !inside(part)).map(words)
  const after = [...norm.conditions.filter(part => part.from >= norm.action.to), ...norm.exceptions.filter(part => !inside(part))].map(words)
  const deadline = norm.deadline === null || inside(norm.deadline) ? [] : [words(norm.deadline)]
  return sentence([...before, coreOf(norm, words) + deadline.map(part => ` ${part}`).join(''), ...after].join(', '))
}

const borrows = (norm: NormDraft): boolean =>
  norm.cue.inherited || norm.action.inherited || norm.bearer?.inherited === true || norm.target?.inherited === true || norm.conditions.some(part => part.inherited)

/** Subject, cue, the verb of the lead-in and the action, as far as there are any. */
function coreOf (norm: NormDraft, words: (part: PartDraft) => string): string {
  const cue = words(norm.cue)
  const action = words(norm.action)
  if (norm.rule.startsWith('list.')) return listedCore(norm.rule, cue, action)
  if (isListed(norm)) return `${action} ${cue}`
  const subject = norm.bearer ?? norm.target ?? (norm.source === undefined ? null : { ...norm.source, inherited: true })
  const verb = norm.opening === undefined ? '' : words({ ...norm.opening, inherited: true })
  const repeats = !norm.cue.inherited && action.startsWith(cue)
  return [subject === null ? '' : words(subject), repeats ? '' : cue, verb, norm.cue.inherited ? lower(action) : action].filter(part => part !== '').join(' ')
}

/** `Winery tours` under `things that aren't ok:`: what is listed stands before the cue. */
const isListed = (norm: NormDraft): boolean => norm.cue.inherited && /^cue\.(?:prohibited|permitted|required|not-required)$/.test(norm.rule)

/** A point under the heading `Do`, `Don't` or `Not ok`. */
function listedCore (rule: string, cue: string, action: string): string {
  if (rule === 'list.do') return action
  return /^(?:don['’]t|do not|never|avoid|(?:you |we )?(?:must|may|should|can) ?(?:not|never)?)$/i.test(cue) ? `${cue} ${lower(action)}` : `${cue}: ${lower(action)}`
}

/** A capital that only opened a point becomes small; names and abbreviations keep theirs. */
const lower = (words: string): string => /^\p{Lu}\p{Ll}+(?:\s\p{Ll}|,|$)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** What may hang at the end of a clause: marks, `; and`, `; and b.`. */
const TAIL = /(?:[\s,;:.]|;\s(?:and|or)|;\s(?:(?:and|or)\s)?\(?[a-z]{1,2}[.)])$/

function sentence (words: string): string {
  let plain = words.replace(/\s+/g, ' ').trim()
  for (;;) {
    const tail = TAIL.exec(plain.slice(-12))
    if (tail === null) break
    plain = plain.slice(0, -tail[0].length)
  }
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[!?]$/.test(plain) ? '' : '.'}`
}
