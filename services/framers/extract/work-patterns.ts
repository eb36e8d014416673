import { namedWork } from '../../norms/citation-id.js'

/** What one pattern says of a match: the ids of the works, and the name beside a number. */
interface Reading { targets: string[], alsoAs?: string }

interface WorkPattern {
  /** A plain search for these goes first: most provisions cite nothing of this kind. */
  needs: readonly string[]
  regex: RegExp
  read: (match: ReadonlyArray<string | undefined>) => Reading
}

const LABELS = '(?:\\([A-Za-z0-9]{1,5}\\)){0,6}'
const steps = (labels: string | undefined): string[] => [...(labels ?? '').matchAll(/\(([A-Za-z0-9]+)\)/g)].map(match => match[1] as string)
const path = (...all: Array<string | undefined>): string => all.filter(step => step !== undefined && step !== '').join('/')
const one = (...all: Array<string | undefined>): Reading => ({ targets: [path(...all)] })

/** `2016/679` is year and number, `No 45/2001` number and year. */
function european (kind: string, first: string, second: string): Reading {
  const yearFirst = /^(?:19|20)\d\d$/.test(first) || !/^(?:19|20)\d\d$/.test(second)
  return yearFirst ? one('eu', kind.toLowerCase().slice(0, 3), first, second) : one('eu', kind.toLowerCase().slice(0, 3), second, first)
}

/** Further items of a list: `12 CFR 1026.4 and 1026.5(a)`. */
const codeSections = (title: string | undefined, list: string): string[] =>
  [...list.matchAll(new RegExp(`(\\d{1,5}[a-z]?)\\.(\\d{1,5}[a-z]?)(${LABELS})`, 'g'))].map(([, part, section, labels]) => path('us', 'cfr', title, part, section, ...steps(labels)))

/** Letters of the series in which statutory instruments are numbered, and of the years' chapters of acts. */
const SERIES: Readonly<Record<string, string>> = { 'S.I.': 'uksi', 'S.S.I.': 'ssi', 'S.R.': 'nisr', 'W.S.I.': 'wsi', SI: 'uksi', 'c.': 'ukpga', asp: 'asp', anaw: 'anaw', nawm: 'mwa', asc: 'asc' }

const SPACE = '[^\\S\\n]'
/** A word of a name; `(Scotland)` and `(Amendment, Saving)` are such as well. */
const WORD = '(?:\\p{Lu}[\\p{L}\\p{N}’\'-]{0,30}|(?:\\p{Lu}\\.){1,4}|etc\\.|\\(\\p{Lu}[\\p{L}, ]{0,80}\\))'
const LINK = `(?:(?:of|and|in|on|for|to|with)${SPACE}(?:the${SPACE})?)`
const TITLED = `${WORD}${SPACE}(?:${LINK}?${WORD}${SPACE}){0,11}?`
const YEAR = '(?:19|20)\\d\\d'
const ASIDE = '\\([^()\\n]{1,120}(?:\\([^()\\n]{1,40}\\)[^()\\n]{0,60})?\\)'
const TYPES = 'Act|Code|Regulations|Statute|Treaty|Convention|Order|Measure|Rules'
const COMPANY = 'Policy|Policies|Guidelines|Guideline|Procedure|Code\\sof\\sConduct|Handbook|Manual|Standard|Rule|Regulation|Directive|Statement'

/** Patterns of citations of other works. All are bounded, so that no input makes them slow. */
export const WORK_PATTERNS: readonly WorkPattern[] = [
  {
    needs: ['CFR', 'C.F.R'],
    regex: new RegExp(`(?<![\\d.])(\\d{1,2})\\sC\\.?F\\.?R\\.?\\s(?:§§?\\s?|sections?\\s)?(\\d{1,5}[a-z]?\\.\\d{1,5}[a-z]?${LABELS}(?:(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|through|to)\\s|-)\\d{1,5}\\.\\d{1,5}[a-z]?${LABELS}){0,10})`, 'g'),
    read: ([, title, list = '']) => ({ targets: codeSections(title, list) })
  },
  {
    // Title 41 numbers its parts by chapter: `41 CFR part 301-53`; elsewhere a dash is a range.
    needs: ['CFR', 'C.F.R'],
    regex: /(?<![\d.])(?:appendix\s([A-Z])\s(?:to|of)\s)?(\d{1,2})\sC\.?F\.?R\.?\s(?:parts?\s)?(\d{1,5}[a-z]?(?:(?<=(?<!\d)41\sC\.?F\.?R\.?\s(?:parts?\s)?\d{2,3})-\d{1,3}(?!\d))?)(?![\d.]*\d)(?:,?\s(?:subpart\s[A-Z]{1,2}|appendix\s([A-Z])(?![\p{L}])))?(?:\s(?:and|or)\s(\d{1,5})(?![\d.]*\d|\sC\.?F\.?R|\sU\.\s?S))?/gu,
    read: ([, before, title, part, after, second]) => ({
      targets: [path('us', 'cfr', title, part, before === undefined && after === undefined ? undefined : `appendix_${before ?? after}`), ...(second === undefined ? [] : [path('us', 'cfr', title, second)])]
    })
  },
  {
    needs: ['USC', 'U.S', 'U. S'],
    regex: new RegExp(`(?<![\\d.])(\\d{1,2})\\sU\\.?\\s?S\\.?\\s?C\\.?\\s(?:§§?\\s?|sections?\\s)?(\\d{1,5}[a-z]{0,3}(?:-\\d{1,3})?)(${LABELS})(?:\\set\\sseq\\.?)?`, 'g'),
    read: ([, title, section, labels]) => one('us', 'usc', title, section, ...steps(labels))
  },
  {
    needs: ['(EU', '(EC', '(EEC', '(Eur'],
    regex: /(?<![\p{L}])(Regulations?|Directives?|Decisions?)\s\((?:EU|EC|EEC|Euratom|EU,\sEuratom)\)\s(?:No\.?\s)?(\d{1,4})\/(\d{1,4})/giu,
    read: ([, kind = '', first = '', second = '']) => european(kind, first, second)
  },
  {
    needs: ['/EU', '/EC', '/EEC', '/JHA', '/ E'],
    regex: /(?<![\p{L}])(?:Council\s|Commission\s)?(Regulation|Directive|Decision)\s(?:No\.?\s)?(\d{2,4})\/(\d{1,4})\/\s?(?:EU|EC|EEC|JHA)/gu,
    read: ([, kind = '', first = '', second = '']) => one('eu', kind.toLowerCase().slice(0, 3), first, second)
  },
  {
    needs: ['ISO', 'IEC', 'NIST', 'RFC', 'ANSI'],
    regex: /\b(ISO(?:\/IEC)?(?:\/IEEE)?(?:\sTS|\sTR)?|IEC|NIST\s(?:SP|Special\sPublication)|RFC|ANSI(?:\/[A-Z]{2,6})?)\s([A-Z]?\d{1,6}(?:[.-]\d{1,4}){0,3})(?::(\d{4}))?/g,
    read: ([, body = '', number = '', year]) => one(body.startsWith('NIST') ? 'nist-sp' : (body.split(/[/\s]/)[0] ?? body).toLowerCase(), number.toLowerCase(), year)
  },
  { needs: ['Public', 'Pub.'], regex: /\b(?:Public\sLaw|Pub\.\sL\.)\s(?:No\.\s)?(\d{1,3})[-–](\d{1,4})/g, read: ([, congress, number]) => one('us', 'pl', congress, number) },
  { needs: ['Stat.'], regex: /(?<![\d.])(\d{1,3})\sStat\.\s(\d{1,5})/g, read: ([, volume, page]) => one('us', 'stat', volume, page) },
  { needs: ['Executive'], regex: /\bExecutive\sOrder\s(?:No\.\s)?(\d{4,6})/g, read: ([, number]) => one('us', 'eo', number) },
  { needs: ['TFEU', 'TEU', 'Charter'], regex: /\b(?:TFEU|TEU)\b|\bCharter\sof\sFundamental\sRights(?:\sof\sthe\sEuropean\sUnion)?/g, read: ([name = '']) => one('eu', name.startsWith('Charter') ? 'charter' : name.toLowerCase()) },
  { needs: ['S.I.', 'S. I.', 'S.R.', 'SI '], regex: /(?<![\p{L}.])((?:S\.S|W\.S|S)\.\s?I\.|S\.R\.|SI)\s((?:19|20)\d\d)\/(\d{1,5})(?![\d/])/gu, read: ([, series = '', year, number]) => one('uk', SERIES[series.replace(/\s/, '')] ?? 'uksi', year, number) },
  {
    // Instruments are named after the acts that they amend: `The Equality Act 2010 (Amendment) Order 2012 (S.I. 2012/334)`.
    needs: ['Act '],
    regex: new RegExp(`(?<![\\p{L}])${TITLED}Act${SPACE}${YEAR}${SPACE}(?:and${SPACE}(?:the${SPACE})?${TITLED}Act${SPACE}${YEAR}${SPACE})?(?:${ASIDE}${SPACE}){1,3}(?:Regulations|Order|Rules)${SPACE}${YEAR}(?:${SPACE}\\((S\\.I\\.|S\\.S\\.I\\.|W\\.S\\.I\\.|S\\.R\\.)${SPACE}(${YEAR})/(\\d{1,5})(?:${SPACE}\\([^)]{1,12}\\))?\\))?`, 'gu'),
    read: ([name = '', series, year, number]) => named(name.replace(/\s\((?:[A-Z]\.)+\s.*$/, ''), series === undefined ? null : path('uk', SERIES[series], year, number))
  },
  { needs: [' c. '], regex: /(?<![\p{L}\d./])((?:19|20)\d\d)\sc\.\s(\d{1,3})(?![\d/])/gu, read: ([, year, chapter]) => one('uk', 'ukpga', year, chapter) },
  {
    needs: TYPES.split('|'),
    regex: new RegExp(`(?<![\\p{L}])${TITLED}(?:${TYPES})(?!${SPACE}of${SPACE}(?:Business${SPACE})?Conduct)(?:${SPACE}(?:of${SPACE})?((?:19|20)\\d\\d|1[6-9]\\d\\d)(?:${SPACE}\\((?:(S\\.I\\.|S\\.S\\.I\\.|S\\.R\\.)${SPACE}((?:19|20)\\d\\d)/(\\d{1,5})(?:${SPACE}\\([^)]{1,12}\\))?|(c\\.|asp|anaw|nawm|asc)${SPACE}?(\\d{1,3}))\\))?)?(?![\\p{L}])`, 'gu'),
    read: ([name = '', year, series, seriesYear, instrument, chapter, number]) => named(name.replace(/\s\((?:S\.|c\.|asp|anaw|nawm|asc).*$/, ''),
      series !== undefined ? path('uk', SERIES[series], seriesYear, instrument) : chapter !== undefined ? path('uk', SERIES[chapter], year, number) : null)
  },
  {
    needs: COMPANY.split('|').map(word => word.replace('\\s', ' ')),
    regex: new RegExp(`(?<![\\p{L}])${TITLED}(?:${COMPANY})(?![\\p{L}])(?!${SPACE}[\\p{Lu}(\\d]|${SPACE}of${SPACE}\\p{Lu})`, 'gu'),
    read: ([name = '']) => named(name, null)
  }
]

/** What stands before a name and is not of it: `under the`, `title VII of the`, `Halvenmoor’s`. */
const BEFORE_NAME = /^(?:(?:(?:[Tt]he|[Oo]f|[Aa]nd|[Ii]n|[Oo]n|[Ff]or|[Tt]o|[Ss]ee|[Uu]nder|[Bb]y|[Ss]ection|[Tt]itle|[Bb]oth|[Aa]s|[Ww]ith|[Tt]hat|[Tt]his|[Oo]ur|[Oo]r|[Aa]n|[Aa]|[Ss]uch|[Aa]ny|[Ee]ach|[Rr]ead|[Ff]ollow|[Yy]our|[Ww]here|[Ii]f|[Ww]hen|[Nn]either|[Nn]o|U\.S\.|U\.K\.|UK|US)\s)|(?:[IVXLC]{1,6}|[A-Z])\s(?:\([^)]*\)\s)?of\s(?:the\s)?|(?:\p{Lu}[\p{L}\p{N}-]*\s){0,4}\p{Lu}[\p{L}\p{N}-]*[’']s?\s(?=\p{Lu}))+/u

/** Another work's name before it, joined by a word: `Anti-Bribery Act and Travel Policy`. */
const OTHER_NAME = /^.*(?<![\p{L}])(?:Act|Code|Regulations|Policy|Policies|Guidelines|Guide|Terms\sof\s\p{L}+|Statement)\s(?:and|or|to|in|for|with)\s(?:the\s)?(?=\p{Lu})/u

export const withoutArticle = (name: string): string => name.replace(OTHER_NAME, '').replace(BEFORE_NAME, '')

function named (name: string, number: string | null): Reading {
  const title = namedWork(withoutArticle(name))
  return number === null ? { targets: [title] } : { targets: [number], alsoAs: title }
}
