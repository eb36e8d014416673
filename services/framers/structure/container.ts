import type { ProvisionKind } from '../../norms/provision.js'

/** A numbered container of provisions as its heading line prints it. */
export interface Container {
  word: string
  kind: ProvisionKind
  /** As printed: `CHAPTER III`, `§ 1002.1`. */
  num: string
  bare: string
  heading: string | null
  /** Where the words after number and heading begin, for a heading that runs into its text; else null. */
  rest: number | null
  /** Numbered through the whole act or schedule, whatever parts it stands in. */
  runsThrough?: boolean
}

/** Containers by the word that names them: kind, rank (1 is the outermost) and the word of the eId. */
const WORDS: Readonly<Record<string, readonly [ProvisionKind, number, string]>> = {
  title: ['TITLE', 1, 'title'],
  subtitle: ['TITLE', 2, 'subtitle'],
  part: ['PART', 3, 'part'],
  subpart: ['PART', 4, 'subpart'],
  chapter: ['CHAPTER', 5, 'chp'],
  subchapter: ['CHAPTER', 6, 'subchp'],
  division: ['CHAPTER', 6, 'div'],
  section: ['SECTION', 7, 'sec'],
  article: ['ARTICLE', 8, 'art'],
  '§': ['SECTION', 9, 'sec'],
  annex: ['ANNEX', 0, 'annex'],
  appendix: ['ANNEX', 0, 'app'],
  schedule: ['ANNEX', 0, 'sched'],
  exhibit: ['ANNEX', 0, 'exh'],
  supplement: ['ANNEX', 0, 'supp'],
  attachment: ['ANNEX', 0, 'att']
}

/** Containers that no word names: told from where they stand. */
const UNNAMED: Readonly<Record<string, readonly [number, string]>> = { crossheading: [8.5, 'xhead'], paragraph: [9.5, 'para'] }

export const rankOf = (word: string): number => WORDS[word]?.[1] ?? UNNAMED[word]?.[0] ?? 10
export const eIdWordOf = (word: string): string => WORDS[word]?.[2] ?? UNNAMED[word]?.[1] ?? 'sec'

/** A container with its number and heading, where its name is one of those known. */
export const containerOf = (name: string, bare: string, heading: string): Container => ({
  word: name.toLowerCase(), kind: (WORDS[name.toLowerCase()] as readonly [ProvisionKind, number, string])[0], num: `${name} ${bare}`, bare, heading: trimHeading(heading), rest: null
})

const NAMES = Object.keys(WORDS).filter(word => word !== '§')
const ANY_CASE = NAMES.map(word => `${word[0]}${word.slice(1)}|${(word[0] as string).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`).join('|')
const NUMBER = '[IVXLCDM]+|\\d+(?:[A-Z]{1,3}|[a-z])?(?:[.-]\\d+[A-Za-z]?)*|[A-Z]{1,2}'
const NAMED = new RegExp(`^(${ANY_CASE})\\s+(${NUMBER})(?:\\s*([.:—–-])[.:—–-]*\\s*|(\\s+)|$)(?=([^]*)$)`)
const UNNUMBERED_ANNEX = /^(ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule)(?:\s*[.:—–-]\s*(?=\S)|$)(?=([^]*)$)/
/** `Appendix A to Part 1005—Model Clauses`, `Supplement I to Part 1005`: what it is put to is no heading. */
const ANNEX_TO = /^(Appendix|APPENDIX|Supplement|SUPPLEMENT|Annex|ANNEX|Schedule|SCHEDULE|Exhibit|EXHIBIT)(?:\s+([IVXLCDM]+|[A-Z]{1,2}(?:-\d{1,2})?|\d{1,3}[A-Z]?))?\s+(?:to|To|TO)\s+(?:(?:Sub)?part|(?:SUB)?PART|(?:Sub)?Part|§|Section|SECTION|Chapter|CHAPTER|Regulation|REGULATION)\s*[\dA-Z][\w.-]{0,12}(?:\s+of\s+Part\s+\d{1,4})?(?:\s*[.:—–-]+\s*(?=["“‘'([]?[\p{Lu}\d])|\s+(?=\[)|\s*$)(?=([^]*)$)/u
const SIGN = /^(§§?|Sec\.|SEC\.)\s*(\d+[A-Za-z]?(?:[.-]\d+[A-Za-z]*)*)(?:\s*(?:through|to|and|[–-])\s*(?:§\s*)?\d+(?:\.\d+)?[a-z]?(?=\s*\[))?(?:\.?\s+(?=["“‘'[(]?[\p{Lu}\d\]])|\.?\s*$)(?=([^]*)$)/u

/** Longest heading; a longer text after a number is the provision itself. */
const MAX_HEADING = 250

const trimHeading = (words: string): string | null => {
  const heading = words.replace(/\s+/g, ' ').trim().replace(/(?<!\.)\.$/, '')
  return heading === '' ? null : heading
}

/** Splits `Payment. The buyer shall pay ...` into heading and the text that runs on. */
function runIn (words: string, from: number): { heading: string | null, rest: number | null } {
  if (words.length <= MAX_HEADING && !/[.;:]\s+\p{Lu}[^.]*\.$/u.test(words)) return { heading: trimHeading(words), rest: null }
  const stop = /^([^.:;]{2,120})[.:—]\s*(?=\p{Lu})/u.exec(words)
  return stop === null ? { heading: null, rest: from } : { heading: trimHeading(stop[1] as string), rest: from + stop[0].length }
}

/** The container whose heading the text is; `isHeading`: the source itself says that it is a heading. */
export function readContainer (text: string, isHeading: boolean): Container | null {
  const sign = SIGN.exec(text)
  if (sign !== null) {
    return { word: '§', kind: 'SECTION', num: `${sign[1] as string} ${sign[2] as string}`.replace(/^(S(ec|EC)\.|§§)/, '§'), bare: sign[2] as string, ...runIn(sign[3] as string, sign[0].length) }
  }
  const annex = UNNUMBERED_ANNEX.exec(text)
  if (annex !== null && text.length <= MAX_HEADING) {
    return { word: (annex[1] as string).toLowerCase(), kind: 'ANNEX', num: annex[1] as string, bare: '', heading: trimHeading(annex[2] as string), rest: null }
  }
  const to = text.length <= MAX_HEADING ? ANNEX_TO.exec(text) : null
  if (to !== null) {
    const [, name, bare = '', words] = to as unknown as [string, string, string | undefined, string]
    return { word: name.toLowerCase(), kind: 'ANNEX', num: `${name} ${bare}`.trim(), bare, heading: trimHeading(words), rest: null }
  }
  const named = NAMED.exec(text)
  if (named === null) return null
  const [all, name, bare, dash, blank, words] = named as unknown as [string, string, string, string | undefined, string | undefined, string]
  const word = name.toLowerCase()
  const isShout = name === name.toUpperCase()
  const isAlone = words === ''
  const isSetOff = dash !== undefined && /^["“‘'([]?\p{Lu}/u.test(words) && (words.length <= MAX_HEADING || word === 'section' || word === 'article')
  const isTitled = blank !== undefined && (isHeading || isShout) && words.length <= MAX_HEADING && !/^(of|to|and|or|shall|applies|is)\b/.test(words)
  if (!isAlone && !isSetOff && !isTitled && !(isHeading && words.length <= MAX_HEADING && dash !== undefined)) return null
  return { word, kind: (WORDS[word] as readonly [ProvisionKind, number, string])[0], num: `${name} ${bare}`, bare, ...runIn(words, all.length) }
}
