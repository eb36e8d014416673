import { namedWork } from '../../norms/citation-id.js'
import type { ProvisionDraft } from '../draft.js'
import { citeExternal } from '../extract/cite-external.js'
import type { InCode } from './resolve-references.js'

/** What a document tells of itself. */
export interface AboutWork {
  title: string
  text: string
  provisions: readonly ProvisionDraft[]
  meta: Readonly<Record<string, string>>
}

/** Where a work says what it is: its title page and first words. */
const HEAD = 3_000
/** Most aliases that are kept. */
const MAX_ALIASES = 50
const CITATION_ID = /^[a-z][a-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*){1,10}$/

/** Citation ids by which others cite the document, from its front matter, its title and its first words; each once, its own words first. */
export function aliasesOf (work: AboutWork): string[] {
  const head = work.text.slice(0, HEAD)
  return [...new Set([
    ...listed(work.meta['aliases'] ?? work.meta['alias']),
    ...numbered(work.title, head),
    ...codeParts(work),
    // A part of the code bears the name of the act that it carries out, and is not that act.
    ...named(work.title, head).filter(name => !name.startsWith('act/') || codePart(work.provisions) === undefined)
  ])].slice(0, MAX_ALIASES)
}

/** `aliases:` of the front matter: citation ids as they are, citations as they are read, all else as titles. */
const listed = (aliases: string | undefined): string[] => (aliases ?? '').split('\n').map(alias => alias.trim()).filter(alias => alias !== '').flatMap(alias =>
  CITATION_ID.test(alias) ? [alias] : citeExternal(alias)[0]?.targets ?? [namedWork(alias)])

/** Official numbers, where the document begins with them: another number in its title is that of a work it is about. */
function numbered (title: string, head: string): string[] {
  const found = [title, head.trimStart()].flatMap(words => {
    const own = /^(?:COMMISSION |COUNCIL |Commission |Council )?(?:(?:DELEGATED|IMPLEMENTING|Delegated|Implementing) )?(REGULATION|DIRECTIVE|DECISION|Regulation|Directive|Decision)\s\((EU|EC|EEC)\)\s(?:No\s)?(\d{1,4}\/\d{1,4})/u.exec(words)?.[0] ??
      /^(?:(?:COUNCIL|COMMISSION|Council|Commission)\s)?(?:DIRECTIVE|DECISION|Directive|Decision)\s\d{2,4}\/\d{1,4}\/(?:EU|EC|EEC)/u.exec(words)?.[0] ??
      /^(?:ISO|IEC|NIST)[\s/][^\n]{0,40}/.exec(words)?.[0]
    return own === undefined ? [] : citeExternal(own.replace(/[A-Z]{5,}/g, word => `${word[0]}${word.slice(1).toLowerCase()}`))[0]?.targets ?? []
  })
  const line = /^(?:Official Journal[^\n]*\n|[^\n]{0,40}\n){0,12}(REGULATION|DIRECTIVE)\s\((?:EU|EC|EEC)\)\s(?:No\s)?(\d{1,4}\/\d{1,4})/u.exec(head)
  const chapter = /(?:^|\n)\s*((?:19|20)\d\d)\s(?:c\.|CHAPTER|Chapter)\s(\d{1,3})(?![\d])/u.exec(head)
  return [
    ...found,
    ...(line === null ? [] : citeExternal(`${line[1]?.[0]}${line[1]?.slice(1).toLowerCase()} (EU) ${line[2]}`)[0]?.targets ?? []),
    ...(chapter === null ? [] : [`uk/ukpga/${chapter[1]}/${chapter[2]}`])
  ]
}

/** `12 CFR Part 1002` of the title or the first words; where only the part is told, the title with which the text cites it. */
function codeParts ({ title, text, provisions }: AboutWork): string[] {
  const own = /(\d{1,2})\s(?:CFR|C\.F\.R\.)\s(?:Part|part|PART)\s(\d{1,5})/u.exec(title)
  if (own !== null) return [`us/cfr/${own[1]}/${own[2]}`]
  const part = codePart(provisions)
  const single = singleSection(provisions)
  const number = part ?? single?.[0]
  const code = number === undefined ? null : new RegExp(`(?<!\\d)(\\d{1,2})\\s(?:CFR|C\\.F\\.R\\.)\\s(?:part\\s)?${number}(?!\\d)`, 'iu').exec(text)?.[1]
  if (number === undefined) return []
  const below = part === undefined ? `${number}/${single?.[1]}` : number
  return [...code === null || code === undefined ? [] : [`us/cfr/${code}/${below}`], `${ANY_TITLE}/${below}`]
}

/** Sections of the federal code bear the number of their part; what stands alone does not say of which title. */
export const ANY_TITLE = 'us/cfr/any'

/** Part and number of the section that is the whole document, as `§ 2635.203` in a file of its own; null where it is none. */
export function singleSection (provisions: readonly ProvisionDraft[]): [part: string, section: string] | null {
  const sections = provisions.filter(({ kind, num }) => kind === 'SECTION' && num !== null)
  const [, part, section] = /^§\s*(\d{1,5})\.(\d{1,5})/.exec(sections.length === 1 ? sections[0]?.num ?? '' : '') ?? []
  return part === undefined || section === undefined ? null : [part, section]
}

/** The part of the federal code whose sections these are: that its sections bear its number tells it from part 1 of an act. */
function codePart (provisions: readonly ProvisionDraft[]): string | undefined {
  const part = provisions.find(({ eId }) => /^part_\d+$/.test(eId))?.eId.slice('part_'.length)
  return part !== undefined && provisions.some(({ eId }) => eId.startsWith(`sec_${part}-`)) ? part : undefined
}

/** `This Act may be cited as the …`, names in brackets behind the title, the title itself, and that of a company without its name. */
function named (title: string, head: string): string[] {
  const plain = title.replace(/\s+/g, ' ').replace(/[.]$/, '').trim()
  const short = /may\sbe\scited\sas\s(?:the\s)?[“"‘']?([^.”"’'\n]{3,100})/u.exec(head)?.[1]
  const brackets = [...plain.matchAll(/\(([\p{Lu}][^()]{5,80}(?:Act|Regulation|Directive|Code|Policy))\)/gu), ...head.slice(0, 800).matchAll(/\(([\p{Lu}][^()]{5,80}(?:Act|Regulation|Directive|Code))\)/gu)].map(match => match[1] as string)
  const company = /^\p{Lu}[\p{L}\p{N}’'.-]+\s((?:\p{Lu}\S*|and|of|for|to)(?:\s(?:\p{Lu}\S*|and|of|for|to|on|in|the))*\s(?:Policy|Policies|Guidelines|Statement|Code\sof\sConduct|Procedure|Handbook|Standard))$/u.exec(plain)?.[1]
  return [short, ...brackets, plain, company].filter(name => name !== undefined && name.length <= 120 && /\p{L}{2}/u.test(name)).map(name => namedWork((name as string).replace(/^the\s/iu, '')))
}

/** The title of the federal code that one of the aliases is a part of; a section alone is cited, and cites, whatever its title. */
export function inCodeOf (aliases: readonly string[], provisions: readonly ProvisionDraft[]): InCode {
  const single = singleSection(provisions)
  return { single, code: single === null ? aliases.flatMap(alias => /^us\/cfr\/\d+/.exec(alias)?.[0] ?? [])[0] ?? null : ANY_TITLE }
}
