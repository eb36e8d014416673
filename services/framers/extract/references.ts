import type { ProvisionDraft, Range } from '../draft.js'
import { attachWorks } from './attach-works.js'
import { citeExternal } from './cite-external.js'
import { citeInternal } from './cite-internal.js'
import type { Citation, ExternalCitation, InternalCitation } from './citations.js'
import { settle } from './settle.js'
import type { ShortNames } from './short-names.js'
import { shortNames, shortNamesIn } from './short-names.js'

export type PlacedCitation = Citation & { provision: string }

/** Words without which nothing is cited. */
const MAY_CITE = /[\d§(]|Chapter|Annex|Schedule|appendix|Act|TFEU|Treaty|Charter|Policy|Policies|Guideline|Code|Handbook|Manual|Standard|Procedure|Rule|Regulation|Directive|Statement|the (?:preceding|previous|following|next)|this (?:Part|Title)/i

/** Citations in the own words of the provisions, in document order, without overlaps: another work's name wins over its parts. */
export function extractReferences (text: string, words: ReadonlyArray<{ provision: ProvisionDraft, range: Range }>): PlacedCitation[] {
  const read = words.flatMap(({ provision, range }) => {
    const own = range.to <= range.from ? '' : text.slice(range.from, range.to)
    return MAY_CITE.test(own) ? [{ provision: provision.eId, from: range.from, own, works: citeExternal(own) }] : []
  })
  // Short names may be given after they are used first: all works are found before the places in them.
  const names = shortNames(read.flatMap(({ own, works }) => shortNamesIn(own, works)))
  return read.flatMap(({ provision, from, own, works }) => inWords(own, works, names).map(citation => moved(citation, from, provision)))
}

function inWords (own: string, works: readonly ExternalCitation[], names: ShortNames): Citation[] {
  const numbered = works.map(work => ({ ...work, targets: work.targets.map(target => names.canonical(target)) }))
  const cited = settle([...numbered, ...names.mentions(own)], own.length)
  const places = outside(citeInternal(own), cited)
  return settle(attachWorks(own, places, cited), own.length)
}

/** Places that do not stand inside the name of a work; both lists are in order. */
function outside (places: readonly InternalCitation[], works: readonly ExternalCitation[]): InternalCitation[] {
  let at = 0
  return places.filter(place => {
    while (at < works.length && (works[at] as ExternalCitation).to < place.to) at++
    const work = works[at]
    return work === undefined || work.from > place.from
  })
}

const moved = (citation: Citation, by: number, provision: string): PlacedCitation =>
  ({ ...citation, from: citation.from + by, to: citation.to + by, provision, ...(citation.kind === 'INTERNAL' ? { group: citation.group + by } : {}) } as PlacedCitation)
