import { citationOfAddress } from './akn-citation.js'
import { childNamed, childrenNamed, wordsOfXml } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'

/** What an Akoma Ntoso document says of itself. */
export interface AknMeta {
  title: string | null
  language: string | null
  validFrom: string | null
  /** Addresses under which references lead into this very document. */
  own: string[]
  aliases: string[]
  workId: string | null
}

const LANGUAGES: Readonly<Record<string, string>> = { eng: 'en', fra: 'fr', fre: 'fr', deu: 'de', ger: 'de', ita: 'it', spa: 'es', por: 'pt', nld: 'nl', dut: 'nl', pol: 'pl', swe: 'sv', dan: 'da', fin: 'fi', ell: 'el', ces: 'cs', cym: 'cy', gle: 'ga', ron: 'ro', hun: 'hu' }
const dateOf = (value: string | undefined): string | null => /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value ?? '')?.[1] ?? null
const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '')

/** Reads `meta`, and the title from `shortTitle`, an alias or `docTitle`. `document` is the act, bill or doc. */
export function readAknMeta (document: XmlElement): AknMeta {
  const identification = childNamed(childNamed(document, 'meta'), 'identification')
  const work = childNamed(identification, 'FRBRWork')
  const expression = childNamed(identification, 'FRBRExpression')
  const value = (of: XmlElement | undefined, name: string): string | null => childNamed(of, name)?.attributes['value'] ?? null
  const own = [...new Set([work, expression].flatMap(of => [value(of, 'FRBRuri'), value(of, 'FRBRthis')]).filter((one): one is string => one !== null && one.trim() !== ''))]
  const citation = citationOfAddress(value(work, 'FRBRuri') ?? value(work, 'FRBRthis') ?? '')
  const dates = childrenNamed(expression, 'FRBRdate')
  const valid = dates.find(({ attributes }) => /valid|force|version|consolidat/i.test(attributes['name'] ?? '')) ?? dates[0]
  const language = childNamed(expression, 'FRBRlanguage')?.attributes['language']?.toLowerCase() ?? null
  const alias = childrenNamed(work, 'FRBRalias').map(({ attributes }) => attributes['value'] ?? '').find(one => /\s/.test(one)) ?? null
  const title = alias ?? firstWords(document, ['shortTitle', 'docTitle'])
  return {
    title,
    language: language === null ? null : LANGUAGES[language] ?? language,
    validFrom: dateOf(valid?.attributes['date']),
    own: own.map(withoutScheme).sort((a, b) => b.length - a.length),
    aliases: [...new Set([citation, title].filter((one): one is string => one !== null))],
    workId: citation === null ? null : citation.replace(/^uk\//, '').replace(/\//g, '-').slice(0, 200)
  }
}

function firstWords (document: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const found = find(document, name)
    if (found !== null && wordsOfXml(found) !== '') return wordsOfXml(found)
  }
  return null
}

/** The first element of a name before the body. */
function find (element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (!('name' in child) || /^(?:meta|body|mainBody)$/.test(child.name)) continue
    if (child.name === name) return child
    const below = find(child, name)
    if (below !== null) return below
  }
  return null
}

/** Whether an address leads into the document, and to which of its eIds; null where it leads elsewhere. */
export function insideTarget (href: string, own: readonly string[], stated: ReadonlySet<string>): readonly string[] | null {
  if (href.startsWith('#')) return stated.has(href.slice(1)) ? [href.slice(1)] : []
  const bare = withoutScheme(href)
  const base = own.find(one => bare === one || (bare.startsWith(one) && /^[/#~!@]/.test(bare.slice(one.length))))
  if (base === undefined) return null
  const rest = bare.slice(base.length).replace(/^[/#~!]+/, '').replace(/^main[#~/]+/, '')
  if (rest === '') return null
  const wanted = rest.replace(/^.*[#~]/, '')
  return [wanted, wanted.replace(/\//g, '-'), wanted.replace(/\//g, '__')].filter(one => stated.has(one)).slice(0, 1)
}
