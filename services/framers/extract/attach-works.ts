import { external } from './citation-parts.js'
import { firstFrom } from '../first-from.js'
import type { Citation, ExternalCitation, InternalCitation } from './citations.js'

/** Between a place and the work it stands in: `Article 6 of Directive 95/46/EC`, `section 1 of the Human Rights Act 1998`. */
const BEFORE_WORK = /(?:,?\s(?:of|to|under|in)\s(?:the\s|that\s|our\s)?)$/u
/** Between a place and a work that is named by letters: `Article 16 TFEU`. */
const BESIDE_WORK = /^(?:TFEU|TEU|[A-Z]{3,8})$/
/** A place after its work: `S.I. 2010/2317, art. 2(1)`, `Regulation (EU) 2016/679, Article 6`. */
const AFTER_WORK = /^\s?,\s$/
/** A further place in the same work, as notes list them: `S.I. 2010/1736, art. 2, Sch. para. 1`. */
const BETWEEN = /^\s?(?:,|\(with|\(subject\sto)\s$/
const FURTHER = /^(?:ss?|arts?|regs?|[Ss]chs?|paras?|Pts?|Ch)\.\s?/
/** Longest connector. */
const REACH = 16

/** Citation ids of places in a work: EU acts by AKN-like steps, the code by bare ones, all else by word and number. */
function placesIn (work: string, { base, paths }: InternalCitation): string[] {
  return paths.map(path => {
    const [first = '', ...rest] = path
    const [word = '', number = ''] = base === 'DOCUMENT' ? first.split(':') : ['paragraph', first]
    if (first.startsWith('@') || first === 'subparagraph') return work
    if (/^us\/(?:cfr|usc)\//.test(work)) return [work, ...(word === 'appendix' ? [`appendix_${number}`] : [number]), ...rest].join('/')
    if (work.startsWith('eu/')) return [work, `${EU_STEPS[word] ?? word}_${number}`, ...rest.map(step => /^\d/.test(step) ? `para_${step}` : `point_${step}`)].join('/')
    return [work, word, number, ...rest].filter(step => step !== '').join('/')
  })
}
const EU_STEPS: Readonly<Record<string, string>> = { article: 'art', recital: 'rec', chapter: 'chp', section: 'sec', annex: 'annex', paragraph: 'para' }

/** The works that stand right before or after places in them, by where those places end or begin. */
function neighboursOf (text: string, works: readonly ExternalCitation[], ends: ReadonlyMap<number, InternalCitation>, begins: ReadonlyMap<number, InternalCitation>): Map<InternalCitation, ExternalCitation> {
  const found = new Map<InternalCitation, ExternalCitation>()
  for (const work of works) {
    const before = BEFORE_WORK.exec(text.slice(Math.max(0, work.from - REACH), work.from))?.[0] ?? (BESIDE_WORK.test(text.slice(work.from, work.to)) ? ' ' : null)
    const place = before === null ? undefined : ends.get(work.from - before.length)
    if (place !== undefined) found.set(place, work)
    const next = begins.get(work.to + 2) ?? begins.get(work.to + 3)
    if (place === undefined && next !== undefined && AFTER_WORK.test(text.slice(work.to, next.from)) && next.base === 'DOCUMENT') found.set(next, work)
  }
  return found
}

/**
 * Joins places with the works they stand in: both become citations of the other work, the last place of a list one with
 * its name. Places that are said to stand in a work that nothing here names lead nowhere.
 */
export function attachWorks (text: string, places: readonly InternalCitation[], works: readonly ExternalCitation[]): Citation[] {
  const ends = new Map(places.map(place => [endOf(text, place), place]))
  const begins = new Map(places.map(place => [place.group, place]).reverse() as Array<[number, InternalCitation]>)
  const beside = neighboursOf(text, works, ends, begins)
  const byGroup = further(text, places, new Map([...beside].map(([place, work]) => [place.group, work])))
  const joined = new Set<ExternalCitation>()
  const found: Citation[] = places.map((place, at) => {
    const work = byGroup.get(place.group) ?? thatWork(text, place, works)
    if (work === undefined) return place.elsewhere ? external(place, []) : place
    const isLast = beside.get(place) === work && work.from > place.from
    if (isLast) joined.add(work)
    const targets = work.targets.length === 1 ? placesIn(work.targets[0] as string, { ...place, paths: [...place.paths, ...between(places[at - 1], place)] }) : [...work.targets]
    return external({ from: place.from, to: isLast ? work.to : place.to }, targets)
  })
  return [...found, ...works.filter(work => !joined.has(work))]
}

/** Places that follow others in the same work after a comma are in it too. */
function further (text: string, places: readonly InternalCitation[], byGroup: Map<number, ExternalCitation>): Map<number, ExternalCitation> {
  places.forEach((place, at) => {
    const before = places[at - 1]
    const work = before === undefined ? undefined : byGroup.get(before.group)
    if (before === undefined || work === undefined || work.from > before.from || byGroup.has(place.group)) return
    if (BETWEEN.test(text.slice(before.to, Math.min(place.from, before.to + REACH))) && FURTHER.test(text.slice(place.from, place.from + 8))) byGroup.set(place.group, work)
  })
  return byGroup
}

/** Numbers that a range in another work stands for: `sections 4 to 6` means section 5 as well. */
function between (before: InternalCitation | undefined, place: InternalCitation): string[][] {
  const first = before?.paths.at(-1) ?? []
  const last = place.paths[0] ?? []
  const [from, to] = [first, last].map(path => Number(/^(?:[a-z]+:)?(\d{1,4})$/.exec(path.at(-1) ?? '')?.[1] ?? Number.NaN)) as [number, number]
  if (!place.through || before?.group !== place.group || first.length !== last.length || !(to - from <= 100)) return []
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => [...last.slice(0, -1), (last.at(-1) ?? '').replace(/\d+$/, String(from + at + 1))])
}

/** Whose ids `that Directive` can mean. */
const THAT: Readonly<Record<string, RegExp>> = { Directive: /^eu\/dir\//, Regulation: /^eu\/reg\//, Decision: /^eu\/dec\//, Act: /^(?:act|uk|title)\// }

/** `Articles 12 to 15 of that Directive`: the last work of the kind that was cited before. */
function thatWork (text: string, place: InternalCitation, works: readonly ExternalCitation[]): ExternalCitation | undefined {
  if (!place.elsewhere) return undefined
  const fits = THAT[/^[^.;]{0,40}?\sof\sthat\s(Directive|Regulation|Decision|Act)(?![\p{L}])/u.exec(text.slice(place.to, place.to + 60))?.[1] ?? '']
  const before = firstFrom(works.length, index => (works[index] as ExternalCitation).from, place.from)
  return fits === undefined ? undefined : works.slice(Math.max(0, before - 20), before).findLast(({ targets }) => fits.test(targets[0] ?? ''))
}

/** A place may go on with `of this section` or the like, which belongs to it. */
const endOf = (text: string, { to }: InternalCitation): number => {
  const more = /^\s(?:of|to)\s(?:that|the)\s(?:section|article|paragraph)(?=\s(?:of|to)\s)/.exec(text.slice(to, to + 40))
  return to + (more?.[0].length ?? 0)
}
