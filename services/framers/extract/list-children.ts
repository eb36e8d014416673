import type { ProvisionDraft, Range } from '../draft.js'

const STATES_NOTHING: ReadonlySet<string> = new Set(['EXAMPLE', 'QUESTION'])

/** Where the words of each provision end that may state something: worked examples at its end are no part of what it states. */
function statedEnds (provisions: readonly ProvisionDraft[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const { eId, parent, kind, ownTo } of provisions.toReversed()) {
    const end = Math.max(ownTo, ends.get(eId) ?? 0)
    ends.set(eId, end)
    if (parent !== null && !STATES_NOTHING.has(kind)) ends.set(parent, Math.max(end, ends.get(parent) ?? 0))
  }
  return ends
}

/**
 * Children of each provision by its eId, and the top ones under the empty string. A quotation after a paragraph that ends
 * with a colon counts as its child: the paragraph is its lead-in. Worked examples are told apart: they state no norms.
 */
export function childrenOf (text: string, provisions: readonly ProvisionDraft[]): Map<string, ProvisionDraft[]> {
  const found = new Map<string, ProvisionDraft[]>()
  const ends = statedEnds(provisions)
  for (const whole of provisions) {
    if (STATES_NOTHING.has(whole.kind)) continue
    const provision = { ...whole, to: ends.get(whole.eId) ?? whole.to }
    const before = found.get(provision.parent ?? '')?.at(-1)
    const quoted = provision.kind === 'CALLOUT' && before?.kind === 'PARAGRAPH' && before.ownTo >= before.to && /:\s*$/.test(text.slice(before.from, before.to))
    const key = quoted ? before.eId : provision.parent ?? ''
    const list = found.get(key)
    if (list === undefined) found.set(key, [provision])
    else list.push(provision)
  }
  return found
}

/** True where the last own sentence opens the list of the children. */
export function leadsIn (text: string, sentence: Range, children: readonly ProvisionDraft[]): boolean {
  const kind = children[0]?.kind
  if (kind === 'SECTION' || kind === 'ARTICLE' || kind === 'CHAPTER' || kind === 'PART' || kind === 'ANSWER') return false
  return /[:—–-][\s*_"”]*$/.test(text.slice(sentence.from, sentence.to)) || !/[.!?)\]"”]$/.test(text.slice(sentence.from, sentence.to))
}
