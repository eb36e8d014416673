import { external } from './citation-parts.js'
import type { ExternalCitation } from './citations.js'

/** Most short names that one document may give to other works. */
const MAX_NAMES = 200

/** `Regulation (EU) 2016/679 (the ‘GDPR’)`: a name in brackets and quotation marks after a citation. */
const AFTER = /^(?:\s\((?:c\.|S\.I\.)[^)]{1,20}\))?,?\s\((?:(?:hereinafter|hereafter|also|referred|collectively|to|as|called)[\s,]+){0,5}(?:the\s)?[“‘"'](?:the\s)?([^”’"'()\n]{2,50})[”’"']\)/u
/** `“the 1998 Act” means the Human Rights Act 1998`, `Act means the Equal Credit Opportunity Act`: a name before a citation. */
const BEFORE = /(?:^|[\s“‘"'(])(?:the\s)?(Act|\d{4}\sAct|\p{Lu}[\p{L}]{1,30}(?:\s\p{Lu}[\p{L}]{1,30}){0,4}|\p{Lu}{3,8})[”’"']?\s(?:means|refers\sto)\s(?:the\s)?$/u

const USABLE = /^(?:\p{Lu}|\d{4}\s\p{Lu})/u

/** Short names that the words around a citation give to its work, in the same text as the citation. */
export function shortNamesIn (text: string, works: readonly ExternalCitation[]): Array<[name: string, target: string]> {
  return works.flatMap(({ from, to, targets, alsoAs }): Array<[string, string]> => {
    const [target] = targets
    if (target === undefined || targets.length > 1) return []
    const names = [AFTER.exec(text.slice(to, to + 120))?.[1], BEFORE.exec(text.slice(Math.max(0, from - 80), from))?.[1]]
    const known: Array<[string, string]> = names.flatMap(name => name !== undefined && USABLE.test(name) ? [[name.trim(), target]] : [])
    return alsoAs === null ? known : [...known, [alsoAs, target]]
  })
}

/** Finds the short names of a document in its provisions. */
export interface ShortNames {
  /** Mentions of works by their short names. */
  mentions (text: string): ExternalCitation[]
  /** The number of a work that the document cites by its name as well. */
  canonical (target: string): string
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s')

/** Prepares the short names of a document; the first meaning of a name stays. */
export function shortNames (pairs: ReadonlyArray<readonly [name: string, target: string]>): ShortNames {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [name, target] of pairs) {
    const known = /^(?:act|title)\//.test(name) ? ids : names
    if (!known.has(name) && known.size < MAX_NAMES) known.set(name, target)
  }
  const all = [...names.keys()].sort((a, b) => b.length - a.length)
  // A plain `Act` is meant only as `the Act`; a name of its own stands alone.
  const plain = all.filter(name => /^(?:Act|Code|Rules?|Regulations?|Directive|Order)$/.test(name))
  const own = all.filter(name => !plain.includes(name))
  const choices = [...(plain.length > 0 ? [`(?<=[Tt]he\\s)(?:${plain.map(escaped).join('|')})(?!\\s(?:of|on|\\p{Lu}))`] : []), ...(own.length > 0 ? [`(?:${own.map(escaped).join('|')})`] : [])]
  const regex = choices.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}“‘"'])(?:${choices.join('|')})(?![\\p{L}\\p{N}”’"'])`, 'gu')
  return {
    mentions: text => regex === null
      ? []
      : [...text.matchAll(regex)].flatMap(match => {
          const target = names.get(match[0].replace(/\s+/g, ' '))
          return target === undefined ? [] : [external({ from: match.index, to: match.index + match[0].length }, [target])]
        }),
    canonical: target => ids.get(target) ?? target
  }
}
