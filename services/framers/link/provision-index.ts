import type { Numbered } from '../../norms/provision-number.js'
import { numberKey, topKeys } from '../../norms/provision-number.js'
import type { ProvisionDraft } from '../draft.js'

/** Finds provisions by the numbers that people cite. Every look-up takes the same time, however long the document. */
export interface ProvisionIndex {
  get (eId: string): ProvisionDraft | undefined
  /** The provision and those above it, innermost first. */
  chain (eId: string): ProvisionDraft[]
  /** A top of a path, such as `article:33`, `section:1002.5`, `chapter:III`. */
  top (step: string): ProvisionDraft | null
  /** The child with this number; unnumbered children are looked through. */
  child (parent: ProvisionDraft, label: string): ProvisionDraft | null
  /** The provision with this number that stands somewhere below. */
  below (parent: ProvisionDraft, label: string): ProvisionDraft | null
  /** Its numbered siblings of the same kind and itself, in order, and the place where it stands among them. */
  among (provision: ProvisionDraft): { siblings: readonly ProvisionDraft[], at: number }
  /** True where the document has provisions of that kind. */
  has (kind: ProvisionDraft['kind']): boolean
  /** The provision with this heading, null where several have it. */
  headed (heading: string): ProvisionDraft | null
  readonly headings: ReadonlyMap<string, ProvisionDraft | null>
  /** The part of the code whose sections these are: `1002` of § 1002.5; null where sections are not numbered so. */
  readonly codePart: string | null
}

/** How many levels without numbers a citation looks through. */
const LOOKED_THROUGH = 2

type Children = ReadonlyMap<string, readonly ProvisionDraft[]>

/** Children by number, those below unnumbered ones with them; each list is made once, when it is first asked for. */
function reachOf (children: Children): (eId: string, depth: number) => ReadonlyMap<string, ProvisionDraft> {
  const made = new Map<string, ReadonlyMap<string, ProvisionDraft>>()
  const reach = (eId: string, depth: number): ReadonlyMap<string, ProvisionDraft> => {
    const known = made.get(`${depth} ${eId}`)
    if (known !== undefined) return known
    const found = new Map<string, ProvisionDraft>()
    const add = (key: string, one: ProvisionDraft): void => { if (!found.has(key)) found.set(key, one) }
    const list = children.get(eId) ?? []
    for (const one of list) if (one.num !== null) add(numberKey(one.num), one)
    if (depth > 0) for (const one of list) if (one.num === null) for (const [key, below] of reach(one.eId, depth - 1)) add(key, below)
    made.set(`${depth} ${eId}`, found)
    return found
  }
  return reach
}

/** The first provision with each number in the first three levels below; made once for each parent that is asked for. */
function belowOf (children: Children): (eId: string) => ReadonlyMap<string, ProvisionDraft> {
  const made = new Map<string, ReadonlyMap<string, ProvisionDraft>>()
  return eId => {
    const known = made.get(eId)
    if (known !== undefined) return known
    const found = new Map<string, ProvisionDraft>()
    let level = children.get(eId) ?? []
    for (let depth = 0; depth < 3; depth++) {
      for (const one of level) if (one.num !== null && !found.has(numberKey(one.num))) found.set(numberKey(one.num), one)
      level = level.flatMap(one => children.get(one.eId) ?? [])
    }
    made.set(eId, found)
    return found
  }
}

const CONTAINERS = new Set<ProvisionDraft['kind']>(['PART', 'TITLE', 'CHAPTER'])

/** Siblings of one kind; articles and sections go on through parts and chapters. */
const familyOf = ({ parent, kind, num }: Numbered, byId: ReadonlyMap<string, Numbered>): string => {
  const above = parent === null ? undefined : byId.get(parent)
  const goesOn = (kind === 'ARTICLE' || kind === 'SECTION') && above !== undefined && CONTAINERS.has(above.kind)
  return `${num === null ? '' : kind} ${goesOn ? '' : parent ?? ''}`
}

/** Prepares the provisions of one document for look-ups. */
export function provisionIndex (provisions: readonly ProvisionDraft[]): ProvisionIndex {
  const byId = new Map(provisions.map(provision => [provision.eId, provision]))
  const children = groupBy(provisions, ({ parent }) => parent ?? '')
  const families = groupBy(provisions, provision => familyOf(provision, byId))
  const places = new Map([...families.values()].flatMap(family => family.map(({ eId }, at): [string, number] => [eId, at])))
  const tops = new Map<string, ProvisionDraft>()
  const headings = new Map<string, ProvisionDraft | null>()
  for (const provision of provisions) {
    for (const key of topKeys(provision)) if (!tops.has(key)) tops.set(key, provision)
    if (provision.heading !== null && provision.heading.length > 3) headings.set(provision.heading, headings.has(provision.heading) ? null : provision)
  }
  const kinds = new Set(provisions.map(({ kind }) => kind))
  const reach = reachOf(children)
  const below = belowOf(children)
  return {
    get: eId => byId.get(eId),
    chain: eId => chainOf(byId, eId),
    top: step => tops.get(step) ?? null,
    child: (parent, label) => reach(parent.eId, LOOKED_THROUGH).get(label) ?? null,
    below: (parent, label) => below(parent.eId).get(label) ?? null,
    among: provision => ({ siblings: families.get(familyOf(provision, byId)) ?? [], at: places.get(provision.eId) ?? -1 }),
    has: kind => kinds.has(kind),
    headed: heading => headings.get(heading) ?? null,
    headings,
    codePart: codePartOf(provisions)
  }
}

function groupBy (provisions: readonly ProvisionDraft[], key: (provision: ProvisionDraft) => string): Map<string, ProvisionDraft[]> {
  const groups = new Map<string, ProvisionDraft[]>()
  for (const provision of provisions) {
    const group = groups.get(key(provision))
    if (group === undefined) groups.set(key(provision), [provision])
    else group.push(provision)
  }
  return groups
}

function chainOf (byId: ReadonlyMap<string, ProvisionDraft>, eId: string): ProvisionDraft[] {
  const found: ProvisionDraft[] = []
  for (let at = byId.get(eId); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) found.push(at)
  return found
}

/** Where nearly all sections are numbered `part.section`, the part. */
function codePartOf (provisions: readonly ProvisionDraft[]): string | null {
  const counts = new Map<string, number>()
  let sections = 0
  for (const { kind, num } of provisions) {
    if (kind !== 'SECTION' || num === null) continue
    sections++
    const part = /^(?:§+\s*|Sec(?:tion|\.)\s*)(\d{1,5})\.\d{1,5}[a-z]?\.?$/iu.exec(num.trim())?.[1]
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  const [part, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count > 0 && count >= sections * 0.8 ? part : null
}
