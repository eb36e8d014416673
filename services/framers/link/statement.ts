import type { NormDraft, PartDraft } from '../draft.js'

/** A sentence that says the norm without its surroundings, put together from its parts. Not a quotation: white space and case differ. */
export function statementOf (text: string, norm: NormDraft): string {
  const words = (part: PartDraft): string => text.slice(part.from, part.to)
  if (!borrows(norm)) return sentence(text.slice(norm.from, norm.to))
  const cue = words(norm.cue)
  const action = words(norm.action)
  const subject = norm.bearer ?? norm.target
  const core = isListed(norm) ? `${action} ${cue}` : [subject === null ? '' : words(subject), cue, action].filter(part => part !== '').join(' ')
  const inside = (part: PartDraft): boolean => part.from >= norm.action.from && part.to <= norm.action.to
  const before = norm.conditions.filter(part => part.from < norm.action.from && !inside(part)).map(words)
  const after = [...norm.conditions.filter(part => part.from >= norm.action.to), ...norm.exceptions.filter(part => !inside(part))].map(words)
  const deadline = norm.deadline === null || inside(norm.deadline) ? [] : [words(norm.deadline)]
  return sentence([...before, core + deadline.map(part => ` ${part}`).join(''), ...after].join(', '))
}

const borrows = (norm: NormDraft): boolean =>
  norm.cue.inherited || norm.action.inherited || norm.bearer?.inherited === true || norm.conditions.some(part => part.inherited)

/** `Winery tours` under `things that aren't ok:`: what is listed stands before the cue. */
const isListed = (norm: NormDraft): boolean => norm.cue.inherited && /^cue\.(?:prohibited|permitted|required|not-required)$/.test(norm.rule)

function sentence (words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim().replace(/[\s,;:.]+$/, '')
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${/[!?]$/.test(plain) ? '' : '.'}`
}
