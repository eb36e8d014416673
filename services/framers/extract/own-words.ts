import type { ProvisionDraft, Range } from '../draft.js'
import { skipSpace } from './matcher.js'

/** What may follow a heading: the end of its line, or a mark and the text. The stop of `U.S.` is no such mark. */
const closesHeading = (after: string): boolean => after === '' || /^[.:—–]?\s|^[.:—]$|^[.:—]\p{Lu}\p{Ll}/u.test(after)

/** `An entry must state—` over its points is a lead-in that only looks like a heading: it has a verb, and nothing follows it. */
const isLeadIn = (heading: string, after: string): boolean =>
  /^\s*[—:]\s*$/.test(after) && /(?<![\p{L}])(?:shall|must|may|should|can|cannot|will|does|do|is|are|has|have|means|includes|applies|apply)(?![\p{L}])/iu.test(heading)

/**
 * The own words of a provision without its number and heading, which say where it stands and not what it says.
 * Empty ranges are possible: `from` equals `to`.
 */
export function ownWords (text: string, provision: ProvisionDraft): Range {
  let from = skipSpace(text, provision.from)
  let beforeHeading: number | null = null
  for (const [turn, label] of [provision.num, provision.heading, provision.num].entries()) {
    if (label === null || label === '' || !text.startsWith(label, from)) continue
    // The number stands behind a heading only where there is one: the words of a point `b` may begin with `by`.
    if (turn === 2 && beforeHeading === null) continue
    if (label === provision.heading && !closesHeading(text.slice(from + label.length, from + label.length + 4))) continue
    if (label === provision.heading && provision.kind !== 'SECTION' && provision.kind !== 'ARTICLE' && isLeadIn(label, text.slice(from + label.length, provision.ownTo))) break
    from = skipSpace(text, from + label.length)
    if (turn === 1) beforeHeading = from
    if (label === provision.heading) while (/[.:—–]/.test(text[from] ?? '')) from = skipSpace(text, from + 1)
  }
  const to = Math.max(from, Math.min(provision.ownTo, provision.to))
  return { from: Math.min(from, provision.ownTo < from ? from : to), to }
}
