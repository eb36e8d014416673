import { external } from './citation-parts.js'
import type { ExternalCitation } from './citations.js'
import { settle } from './settle.js'
import { withoutArticle, WORK_PATTERNS } from './work-patterns.js'

/** Names that say only that it is a work: `this Act`, `the Banking Code`; of a company's documents one word before tells enough, `Travel Policy`. */
const TOO_PLAIN = /^(?:(?:\p{Lu}\p{L}*\s)?(?:Code|Act|Regulations|Order|Measure|Rules|Rule|Regulation|Directive|Treaty|Treaties|Convention|Statute)|(?:(?:The|This|Our|Your|Such|Any|All|Company|Internal|New|Corporate|Local)\s)?(?:Policy|Policies|Standard|Statement|Guidelines|Guideline|Procedure|Manual|Handbook|Code\sof\sConduct)|\p{Lu}\p{L}*\s(?:Statement|Standard|Procedure))$/u

/** `the Apprenticeships, Skills, Children and Learning Act 2009`: words before the commas belong to the name where an article opens it. */
function listBefore (text: string, match: RegExpMatchArray): string {
  const from = match.index ?? 0
  if (!/^\p{Lu}[\p{L}’'-]*\sand\s.*(?:19|20)\d\d/u.test(match[0])) return ''
  return /(?<=(?:^|\s)[Tt]he\s)(?:\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30})?,\s){1,5}$/u.exec(text.slice(Math.max(0, from - 160), from))?.[0] ?? ''
}

/** Citations of other works in a text, in order, without overlaps. */
export function citeExternal (text: string): ExternalCitation[] {
  const found: ExternalCitation[] = []
  for (const { needs, regex, read } of WORK_PATTERNS) {
    if (!needs.some(word => text.includes(word))) continue
    for (const match of text.matchAll(regex)) {
      const more = listBefore(text, match)
      const words = more + match[0]
      const name = withoutArticle(words)
      if (TOO_PLAIN.test(name)) continue
      const to = match.index + match[0].length
      const { targets, alsoAs } = read([name, ...match.slice(1)])
      found.push(external({ from: to - name.length, to }, targets, alsoAs ?? null))
    }
  }
  return settle(found, text.length)
}
