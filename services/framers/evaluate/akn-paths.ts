import { slug } from '../../norms/ids.js'
import type { Provision } from '../../norms/provision.js'

const ROOTED: ReadonlySet<string> = new Set(['section', 'article', 'schedule'])

/** Sections, articles and schedules are numbered through the whole act. */
export const isAknRooted = (name: string): boolean => ROOTED.has(name)

const bareOf = (num: string): string => num.replace(/^(part|chapter|schedule|section|article|title|annex|§)\s*/i, '').replace(/[().\s]/g, '')

/** One step of a path: a word for containers, the bare number for what stands in sections. */
export function aknStep (name: string, num: string | null, heading: string | null): string {
  if (num === null) return `heading_${slug(heading ?? '')}`
  const bare = bareOf(num)
  const word = /^(part|chapter|section|article|schedule|title)$/.exec(name)?.[0]
  return word === undefined ? bare : `${word}_${bare === '' ? slug(heading ?? '') : bare}`
}

const NAMES: Partial<Record<Provision['kind'], string>> = { PART: 'part', CHAPTER: 'chapter', TITLE: 'title', ARTICLE: 'article', ANNEX: 'schedule', CROSSHEADING: 'crossheading' }

function nameOf ({ kind, num }: Provision, inSchedule: boolean): string {
  if (kind !== 'SECTION') return NAMES[kind] ?? 'paragraph'
  return num === null ? 'crossheading' : inSchedule ? 'paragraph' : 'section'
}

/** True for what has no number and no heading: its words count as those of the provision above it. */
export const isWordsOnly = ({ kind, num, heading }: Provision): boolean =>
  kind === 'TABLE' || kind === 'PREAMBLE' || kind === 'FOOTNOTE' || (!/[\p{L}\p{N}]/u.test(num ?? '') && heading === null)

/** The path of every provision by eId, as those of Akoma Ntoso acts are written; words alone have the path above them. */
export function aknPaths (provisions: readonly Provision[]): Map<string, string> {
  const paths = new Map<string, string>()
  const schedules = new Map<string, string>()
  const numbered = new Set<string>()
  for (const provision of provisions) {
    const { eId, parent, num, heading } = provision
    const above = parent === null ? '' : paths.get(parent) ?? ''
    const schedule = parent === null ? undefined : schedules.get(parent)
    if (isWordsOnly(provision)) {
      paths.set(eId, above)
      if (schedule !== undefined) schedules.set(eId, schedule)
      if (parent !== null && numbered.has(parent)) numbered.add(eId)
      continue
    }
    const name = nameOf(provision, schedule !== undefined)
    const step = aknStep(name, num, heading)
    const isFirst = name === 'paragraph' && /^\d/.test(step) && schedule !== undefined && (parent === null || !numbered.has(parent))
    const path = isAknRooted(name) ? step : `${isFirst ? schedule : above}/${step}`.replace(/^\//, '')
    paths.set(eId, path)
    if (name === 'paragraph' || name === 'section') numbered.add(eId)
    const own = name === 'schedule' ? path : schedule
    if (own !== undefined) schedules.set(eId, own)
  }
  return paths
}
