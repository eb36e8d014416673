import type { ProvisionDraft } from '../draft.js'

/** Finds provisions by the numbers that people cite. */
export interface ProvisionIndex {
  get (eId: string): ProvisionDraft | undefined
  /** The provision and those above it, innermost first. */
  chain (eId: string): ProvisionDraft[]
  /** A top of a path, such as `article:33`, `section:1002.5`, `chapter:III`. */
  top (step: string): ProvisionDraft | null
  /** The child with this number; unnumbered children are looked through. */
  child (parent: ProvisionDraft, label: string): ProvisionDraft | null
  /** The provision with this heading, null where several have it. */
  headed (heading: string): ProvisionDraft | null
  readonly headings: readonly string[]
}

/** A printed number as people cite it: `(a)` is `a`, `1.` is `1`, `Article 33` is `33`, `§ 1002.9` is `1002.9`. */
export function numberKey (num: string): string {
  return num.replace(/^(?:Article|Section|Chapter|Annex|Appendix|Part|Title|Clause|Schedule|Recital|Rule|Regulation|Art\.|Sec\.|§+)\s*/iu, '')
    .replace(/^\s+/, '').replace(/^[([]+/, '').replace(/[)\].:\s]+$/, '').trim()
}

const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  article: new Set(['ARTICLE']),
  section: new Set(['SECTION', 'ARTICLE', 'PARAGRAPH']),
  chapter: new Set(['CHAPTER']),
  part: new Set(['PART']),
  title: new Set(['TITLE']),
  annex: new Set(['ANNEX']),
  appendix: new Set(['ANNEX']),
  schedule: new Set(['ANNEX'])
}

/** Prepares the provisions of one document for look-ups. */
export function provisionIndex (provisions: readonly ProvisionDraft[]): ProvisionIndex {
  const byId = new Map(provisions.map(provision => [provision.eId, provision]))
  const children = new Map<string, ProvisionDraft[]>()
  const tops = new Map<string, ProvisionDraft>()
  const headings = new Map<string, ProvisionDraft | null>()
  for (const provision of provisions) {
    const siblings = children.get(provision.parent ?? '') ?? []
    siblings.push(provision)
    children.set(provision.parent ?? '', siblings)
    for (const key of topKeys(provision)) if (!tops.has(key)) tops.set(key, provision)
    if (provision.heading !== null && provision.heading.length > 3) headings.set(provision.heading, headings.has(provision.heading) ? null : provision)
  }
  const chain = (eId: string): ProvisionDraft[] => {
    const found: ProvisionDraft[] = []
    for (let at = byId.get(eId); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) found.push(at)
    return found
  }
  const child = (parent: ProvisionDraft, label: string, depth = 0): ProvisionDraft | null => {
    const list = children.get(parent.eId) ?? []
    const own = list.find(one => one.num !== null && numberKey(one.num) === label)
    if (own !== undefined || depth > 1) return own ?? null
    for (const one of list) if (one.num === null) { const found = child(one, label, depth + 1); if (found !== null) return found }
    return null
  }
  return {
    get: eId => byId.get(eId),
    chain,
    top: step => tops.get(step) ?? null,
    child: (parent, label) => child(parent, label),
    headed: heading => headings.get(heading) ?? null,
    headings: [...headings.keys()].sort((a, b) => b.length - a.length)
  }
}

function topKeys (provision: ProvisionDraft): string[] {
  const number = provision.num === null ? numberInHeading(provision) : numberKey(provision.num)
  if (number === null || number === '') return []
  return Object.entries(KINDS).filter(([name, kinds]) => kinds.has(provision.kind) && (name !== 'section' || provision.kind !== 'PARAGRAPH' || number.includes('.'))).map(([name]) => `${name}:${number}`)
}

const numberInHeading = (provision: ProvisionDraft): string | null =>
  /^(?:§\s*|Section\s|Appendix\s)?([\dA-Z][\d.]*[a-z]?)(?=[\s.:—-])/u.exec(provision.heading ?? '')?.[1] ?? null
