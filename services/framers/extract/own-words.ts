import type { ProvisionDraft, Range } from '../draft.js'
import { skipSpace } from './matcher.js'

/**
 * The own words of a provision without its number and heading, which say where it stands and not what it says.
 * Empty ranges are possible: `from` equals `to`.
 */
export function ownWords (text: string, provision: ProvisionDraft): Range {
  let from = skipSpace(text, provision.from)
  for (const label of [provision.num, provision.heading, provision.num]) {
    if (label !== null && label !== '' && text.startsWith(label, from)) from = skipSpace(text, from + label.length)
  }
  const to = Math.max(from, Math.min(provision.ownTo, provision.to))
  return { from: Math.min(from, provision.ownTo < from ? from : to), to }
}
