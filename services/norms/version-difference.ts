import * as z from 'zod'
import { alignProvisions } from './align-provisions.js'
import { Span } from './span.js'
import { wordDiff } from './word-diff.js'

/** A provision of a version, as it is compared. */
export const ComparedProvision = z.object({
  eId: z.string().min(1), parent: z.string().nullable(), num: z.string().nullable(), heading: z.string().nullable(), label: z.string().min(1), text: z.string(), start: z.int().min(0), end: z.int().min(0)
})
export type ComparedProvision = z.infer<typeof ComparedProvision>

/** A norm of a version under the id that it has in all of them; `findings`: how many are about it. */
export interface ComparedNorm { id: string, provision: string, quote: string, modality: string, findings: number }

/** Two versions of a work, each with its provisions in document order and its norms. */
export interface ComparedVersion { id: string, provisions: ComparedProvision[], norms: ComparedNorm[] }

const Side = Span.extend({ text: z.string() })
const Place = ComparedProvision.pick({ eId: true, label: true, num: true, heading: true, start: true, end: true })

/** What became of one provision between two versions. */
export const Change = z.object({
  kinds: z.array(z.enum(['UNCHANGED', 'MOVED', 'RENUMBERED', 'CHANGED', 'ADDED', 'REMOVED'])).min(1),
  before: Place.nullable().describe('the provision in the old version; null where it was added'),
  after: Place.nullable().describe('the provision in the new version; null where it was removed'),
  hunks: z.array(z.object({ before: Side, after: Side, prefix: z.string(), suffix: z.string() })).describe('words that differ, with code points in both texts, and some words of the new one around them'),
  norms: z.object({
    kept: z.array(z.string()), changed: z.array(z.string()), added: z.array(z.string()), removed: z.array(z.string())
  }).describe('ids of the norms that the provision states or stated'),
  findings: z.int().min(0).describe('findings about norms of it that changed or are gone')
})
export type Change = z.infer<typeof Change>

/** All that differs between two versions. Provisions that are as they were are only counted. */
export interface VersionDifference {
  from: string
  to: string
  counts: { unchanged: number, moved: number, renumbered: number, changed: number, added: number, removed: number }
  norms: { kept: number, changed: number, added: number, removed: number }
  findings: number
  changes: Change[]
}

type Norms = Change['norms']

function byProvision (norms: readonly ComparedNorm[]): Map<string, ComparedNorm[]> {
  const found = new Map<string, ComparedNorm[]>()
  for (const norm of norms) {
    const list = found.get(norm.provision)
    if (list === undefined) found.set(norm.provision, [norm])
    else list.push(norm)
  }
  return found
}

/** The norms of one pair of provisions; a norm that moved between provisions counts where it stands now. */
function normsOf (stated: readonly ComparedNorm[], was: readonly ComparedNorm[], olds: ReadonlyMap<string, ComparedNorm>, news: ReadonlyMap<string, ComparedNorm>): Norms {
  const found: Norms = { kept: [], changed: [], added: [], removed: [] }
  for (const norm of stated) {
    const old = olds.get(norm.id)
    if (old === undefined) found.added.push(norm.id)
    else if (old.quote === norm.quote && old.modality === norm.modality) found.kept.push(norm.id)
    else found.changed.push(norm.id)
  }
  for (const norm of was) if (!news.has(norm.id)) found.removed.push(norm.id)
  return found
}

const placeOf = ({ eId, label, num, heading, start, end }: ComparedProvision) => ({ eId, label, num, heading, start, end })

/**
 * Compares two versions: their provisions aligned, what differs word by word, and the norms of each. The changes come in
 * the order of the new version, removed provisions after them in the order of the old one.
 */
export function compareVersions (before: ComparedVersion, after: ComparedVersion): VersionDifference {
  const [olds, news] = [new Map(before.provisions.map(one => [one.eId, one])), new Map(after.provisions.map(one => [one.eId, one]))]
  const [oldNorms, newNorms] = [new Map(before.norms.map(norm => [norm.id, norm])), new Map(after.norms.map(norm => [norm.id, norm]))]
  const [was, stated] = [byProvision(before.norms), byProvision(after.norms)]
  const all = alignProvisions(before.provisions, after.provisions).map((pair): Change => {
    const old = pair.before === null ? undefined : olds.get(pair.before)
    const fresh = pair.after === null ? undefined : news.get(pair.after)
    const norms = normsOf(stated.get(pair.after ?? '') ?? [], was.get(pair.before ?? '') ?? [], oldNorms, newNorms)
    const isChanged = pair.kinds.some(kind => kind === 'CHANGED' || kind === 'ADDED' || kind === 'REMOVED')
    return {
      kinds: pair.kinds,
      before: old === undefined ? null : placeOf(old),
      after: fresh === undefined ? null : placeOf(fresh),
      hunks: isChanged ? wordDiff({ text: old?.text ?? '', at: old?.start ?? 0 }, { text: fresh?.text ?? '', at: fresh?.start ?? 0 }) : [],
      norms,
      findings: [...norms.changed, ...norms.removed].reduce((sum, id) => sum + (oldNorms.get(id)?.findings ?? 0), 0)
    }
  })
  const changes = all.filter(({ kinds, norms }) => kinds[0] !== 'UNCHANGED' || norms.added.length + norms.removed.length + norms.changed.length > 0)
  const of = (kind: Change['kinds'][number]): number => all.filter(({ kinds }) => kinds.includes(kind)).length
  const sum = (kind: keyof Norms): number => all.reduce((total, { norms }) => total + norms[kind].length, 0)
  return {
    from: before.id,
    to: after.id,
    counts: { unchanged: of('UNCHANGED'), moved: of('MOVED'), renumbered: of('RENUMBERED'), changed: of('CHANGED'), added: of('ADDED'), removed: of('REMOVED') },
    norms: { kept: sum('kept'), changed: sum('changed'), added: sum('added'), removed: sum('removed') },
    findings: changes.reduce((total, { findings }) => total + findings, 0),
    changes
  }
}
