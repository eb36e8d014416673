import type { Provision } from './provision.js'

/** What a citation looks at: number, heading and place in the tree. */
export type Numbered = Pick<Provision, 'eId' | 'parent' | 'kind' | 'num' | 'heading'>

/** Words of citations and the kinds that bear them, the narrowest first. */
const KINDS: ReadonlyArray<[word: string, kinds: ReadonlySet<Provision['kind']>]> = [
  ['article', new Set(['ARTICLE'])],
  ['section', new Set(['SECTION', 'ARTICLE', 'PARAGRAPH'])],
  ['chapter', new Set(['CHAPTER'])],
  ['part', new Set(['PART'])],
  ['title', new Set(['TITLE'])],
  ['annex', new Set(['ANNEX'])],
  ['recital', new Set(['RECITAL'])],
  ['control', new Set(['CONTROL'])]
]

/** A printed number as people cite it: `(a)` is `a`, `1.` is `1`, `Article 33` is `33`, `§ 1002.9` is `1002.9`. */
export function numberKey (num: string): string {
  return num.replace(/^(?:Article|Section|Chapter|Annex|Appendix|Part|Title|Clause|Schedule|Recital|Rule|Regulation|Art\.|Sec\.|§+)\s*/iu, '')
    .replace(/^\s+/, '').replace(/^[([]+/, '').replace(/[)\].:\s]+$/, '').trim()
}

const numberInHeading = (heading: string | null): string | null =>
  /^(?:§\s*|Section\s|Appendix\s)?([\dA-Z][\d.]*[a-z]?)(?=[\s.:—-])/u.exec(heading ?? '')?.[1] ?? null

/** The ways in which a citation names a provision from the top of its document: `article:33`, `section:1002.5`, `annex:III`; none for points and the like. */
export function topKeys ({ kind, num, heading }: Numbered): string[] {
  const number = num === null ? numberInHeading(heading) : numberKey(num)
  if (number === null || number === '') return []
  return KINDS.filter(([word, kinds]) => kinds.has(kind) && (word !== 'section' || kind !== 'PARAGRAPH' || number.includes('.'))).map(([word]) => `${word}:${number}`)
}

/**
 * How other works cite each provision, by eId: its nearest article, section, annex and the like, then the numbers below that,
 * as `article:6/1/a`. What has no number is passed through; of two with the same key the first has it.
 */
export function citationKeys (provisions: readonly Numbered[]): Map<string, string> {
  const keys = new Map<string, string>()
  const above = new Map<string, string>()
  const taken = new Set<string>()
  for (const provision of provisions) {
    const { eId, parent, num } = provision
    const outer = parent === null ? undefined : above.get(parent)
    const key = topKeys(provision)[0] ?? (num === null || outer === undefined ? undefined : `${outer}/${numberKey(num)}`)
    const own = key === undefined || taken.has(key) ? undefined : key
    if (own !== undefined) {
      taken.add(own)
      keys.set(eId, own)
    }
    const passed = key ?? outer
    if (passed !== undefined) above.set(eId, passed)
  }
  return keys
}
