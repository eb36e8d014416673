import type { Citation } from './citations.js'

type Reader = (match: RegExpMatchArray) => string[]

const LABELS = '(?:\\([A-Za-z0-9]{1,5}\\)){0,6}'
const parts = (labels: string): string[] => [...labels.matchAll(/\(([A-Za-z0-9]+)\)/g)].map(match => match[1] as string)
const path = (...steps: Array<string | undefined>): string => steps.filter(step => step !== undefined && step !== '').join('/')

/** `2016/679` is year and number, `No 45/2001` number and year. */
function european (kind: string, first: string, second: string): string {
  const yearFirst = /^(?:19|20)\d\d$/.test(first) || !/^(?:19|20)\d\d$/.test(second)
  const name = kind.toLowerCase().startsWith('dir') ? 'dir' : kind.toLowerCase().startsWith('dec') ? 'dec' : 'reg'
  return yearFirst ? path('eu', name, first, second) : path('eu', name, second, first)
}

const slug = (words: string): string => words.toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** Patterns of citations of other works. All are bounded, so that no input makes them slow. */
const PATTERNS: ReadonlyArray<{ needs: readonly string[], regex: RegExp, read: Reader }> = [
  {
    needs: ['CFR', 'C.F.R'],
    regex: new RegExp(`(?<![\\d.])(\\d{1,2})\\sC\\.?F\\.?R\\.?\\s(?:parts?\\s|§§?\\s?|sections?\\s)?(\\d{1,5})(?:\\.(\\d{1,5}[a-z]?))?(${LABELS})`, 'g'),
    read: ([, title, part, section, labels]) => [path('us', 'cfr', title, part, section, ...parts(labels ?? ''))]
  },
  {
    needs: ['USC', 'U.S', 'U. S'],
    regex: new RegExp(`(?<![\\d.])(\\d{1,2})\\sU\\.?\\s?S\\.?\\s?C\\.?\\s(?:§§?\\s?|sections?\\s)?(\\d{1,5}[a-z]{0,3}(?:-\\d{1,3})?)(${LABELS})(?:\\set\\sseq\\.?)?`, 'g'),
    read: ([, title, section, labels]) => [path('us', 'usc', title, section, ...parts(labels ?? ''))]
  },
  {
    needs: ['(EU', '(EC', '(EEC', '(Eur'],
    regex: /(Regulations?|Directives?|Decisions?)\s\((?:EU|EC|EEC|Euratom|EU,\sEuratom)\)\s(?:No\.?\s)?(\d{1,4})\/(\d{1,4})/g,
    read: ([, kind = '', first = '', second = '']) => [european(kind, first, second)]
  },
  {
    needs: ['/EU', '/EC', '/EEC', '/JHA'],
    regex: /(Regulation|Directive|Decision)\s(?:No\.?\s)?(\d{2,4})\/(\d{1,4})\/(?:EU|EC|EEC|JHA)/g,
    read: ([, kind = '', first = '', second = '']) => [path('eu', kind.toLowerCase().slice(0, 3), first, second)]
  },
  { needs: ['ISO', 'IEC', 'NIST', 'RFC'], regex: /\b(ISO(?:\/IEC)?|IEC|NIST\sSP|RFC)\s(\d{2,6}(?:-\d{1,4})?)(?::(\d{4}))?/g, read: ([, body = '', number, year]) => [path(slug(body.split('/')[0] ?? body), number, year)] },
  { needs: ['Public', 'Pub.'], regex: /\b(?:Public\sLaw|Pub\.\sL\.)\s(?:No\.\s)?(\d{1,3})[-–](\d{1,4})/g, read: ([, congress, number]) => [path('us', 'pl', congress, number)] },
  { needs: ['Stat.'], regex: /(?<![\d.])(\d{1,3})\sStat\.\s(\d{1,5})/g, read: ([, volume, page]) => [path('us', 'stat', volume, page)] },
  { needs: ['Executive'], regex: /\bExecutive\sOrder\s(?:No\.\s)?(\d{4,6})/g, read: ([, number]) => [path('us', 'eo', number)] },
  { needs: ['TFEU', 'TEU', 'Charter'], regex: /\b(?:TFEU|TEU)\b|\bCharter\sof\sFundamental\sRights(?:\sof\sthe\sEuropean\sUnion)?/g, read: ([name = '']) => [path('eu', name.startsWith('Charter') ? 'charter' : name.toLowerCase())] },
  {
    needs: ['Act', 'Code', 'Regulations', 'Statute', 'Treaty', 'Convention'],
    regex: /(?<![\p{L}])(?:\p{Lu}[\p{L}.’'-]{0,30}\s|(?:of|and|the|in|on|for|to)\s){1,9}?(?:Act|Code|Regulations|Statute|Treaty|Convention)(?:\s(?:of\s)?((?:19|20)\d\d))?(?![\p{L}])/gu,
    read: ([name = '']) => [path('act', slug(withoutArticle(name)))]
  }
]

const withoutArticle = (name: string): string => name.replace(/^(?:(?:the|of|and|in|on|for|to|see|under|by|section|title|both|as|with|that|this)\s)+/iu, '')
const TOO_PLAIN = /^(?:the\s)?(?:this|such|that|an|any|our|your|the)?\s?(?:\p{Lu}\p{L}*\s)?(?:Code|Act|Regulations)$/u

/** Citations of other works in a text, in order, without overlaps. */
export function citeExternal (text: string): Citation[] {
  const found: Citation[] = []
  for (const { needs, regex, read } of PATTERNS) {
    // A plain search first: most provisions cite nothing of this kind.
    if (!needs.some(word => text.includes(word))) continue
    for (const match of text.matchAll(regex)) {
      const skipped = match[0].length - withoutArticle(match[0]).length
      const name = match[0].slice(skipped)
      if (TOO_PLAIN.test(name)) continue
      const from = match.index + skipped
      found.push({ kind: 'EXTERNAL', from, to: match.index + match[0].trimEnd().length, targets: read(match) })
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}
