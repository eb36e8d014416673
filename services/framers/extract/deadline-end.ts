import { hasFiniteVerb } from './word-class.js'

const ALONE = /^(?:immediately|promptly|forthwith|at once|right away|without\s(?:(?:undue|unreasonable)\s)?(?:further\s)?delay|annually|quarterly|monthly|weekly|daily|at the latest|going forward)$/i
const GOES_ON = /^\s+(?:after|following|upon|on|of|from|before|prior to)\s/i

export function endOfDeadline (text: string, hit: { from: number, to: number }, limit: number): number {
  const opener = text.slice(hit.from, hit.to)
  const counted = /\d|\b(?:one|two|three|four|five|six|seven|ten|thirty|sixty|ninety)\b/i.test(opener)
  const after = text.slice(hit.to, limit)
  if (counted && /\s(?:after|before|from|of|following|preceding|prior to)$/i.test(opener)) return endOfTime(text, hit.to, limit)
  if ((ALONE.test(opener) || counted) && !GOES_ON.test(after)) return hit.to
  return endOfTime(text, hit.to, limit)
}

const TIME_STOPS = /[,;()]|\s(?:and|or|orally|in writing|so as|in order|shall|must|may|to the)\s/gi

/** A point in time ends at the next mark or conjunction; `before a contract with an agent or distributor is signed` goes on to its verb. */
function endOfTime (text: string, from: number, limit: number): number {
  const words = text.slice(from, limit)
  for (const stop of words.matchAll(TIME_STOPS)) {
    if (stop.index === 0) continue
    if (/^,\s\d{4}(?!\d)/.test(words.slice(stop.index))) continue
    if (/and|or/i.test(stop[0]) && /^\s/.test(stop[0]) && !hasFiniteVerb(words.slice(0, stop.index)) && /^[^,;()]{0,60}\s(?:is|are|was|were|has|have|had)\s/i.test(words.slice(stop.index + stop[0].length))) continue
    return from + stop.index
  }
  return limit
}
