import type { ProvisionKind } from '../../norms/provision.js'
import type { XmlElement } from './xml-tree.js'

/** Elements of Akoma Ntoso that are provisions: kind, and the word of an eId where the source has none. */
const KINDS: Readonly<Record<string, readonly [ProvisionKind, string]>> = {
  book: ['PART', 'book'],
  tome: ['PART', 'tome'],
  part: ['PART', 'part'],
  subpart: ['PART', 'subpart'],
  title: ['TITLE', 'title'],
  subtitle: ['TITLE', 'subtitle'],
  chapter: ['CHAPTER', 'chp'],
  subchapter: ['CHAPTER', 'subchp'],
  division: ['CHAPTER', 'dvs'],
  subdivision: ['CHAPTER', 'subdvs'],
  section: ['SECTION', 'sec'],
  rule: ['SECTION', 'rule'],
  article: ['ARTICLE', 'art'],
  subsection: ['PARAGRAPH', 'subsec'],
  subrule: ['PARAGRAPH', 'subrule'],
  clause: ['PARAGRAPH', 'cl'],
  subclause: ['SUBPARAGRAPH', 'subcl'],
  paragraph: ['PARAGRAPH', 'para'],
  subparagraph: ['SUBPARAGRAPH', 'subpara'],
  alinea: ['SUBPARAGRAPH', 'al'],
  point: ['POINT', 'point'],
  indent: ['POINT', 'indent'],
  item: ['POINT', 'item'],
  li: ['POINT', 'item'],
  proviso: ['SUBPARAGRAPH', 'proviso'],
  transitional: ['ARTICLE', 'trans'],
  preface: ['PREAMBLE', 'preface'],
  preamble: ['PREAMBLE', 'preamble'],
  recitals: ['GROUP', 'recs'],
  recital: ['RECITAL', 'rec'],
  citations: ['GROUP', 'cits'],
  citation: ['PARAGRAPH', 'cit'],
  conclusions: ['PARAGRAPH', 'conclusions'],
  attachment: ['ANNEX', 'att'],
  component: ['ANNEX', 'cmp'],
  table: ['TABLE', 'table']
}

const CONTAINERS: Readonly<Record<string, readonly [ProvisionKind, string]>> = {
  schedule: ['ANNEX', 'sched'],
  annex: ['ANNEX', 'annex'],
  appendix: ['ANNEX', 'app'],
  schedules: ['GROUP', 'schedules'],
  crossheading: ['CROSSHEADING', 'xhdg'],
  p1group: ['CROSSHEADING', 'xhdg'],
  regulation: ['SECTION', 'reg'],
  article: ['ARTICLE', 'art'],
  order: ['SECTION', 'order']
}

const BELOW: ReadonlySet<ProvisionKind> = new Set(['PARAGRAPH', 'SUBPARAGRAPH', 'POINT'])
const UNITS: ReadonlySet<ProvisionKind> = new Set(['SECTION', 'ARTICLE'])

/** Kind and id word of an element that is a provision; null for all others. `parent`: the provision around it. */
export function aknKind (element: XmlElement, parent: ProvisionKind | null, num: string | null): readonly [ProvisionKind, string] | null {
  if (element.name === 'hcontainer') {
    const known = CONTAINERS[(element.attributes['name'] ?? '').toLowerCase()]
    if (known !== undefined) return known
    return num !== null || element.children.some(child => 'name' in child && child.name === 'heading') ? ['GROUP', 'hcontainer'] : null
  }
  const known = KINDS[element.name]
  if (element.name === 'paragraph' && parent !== null && (BELOW.has(parent) || (UNITS.has(parent) && /^\W*[a-z]{1,5}\W*$/i.test(num ?? '')))) return ['POINT', 'para']
  if (element.name === 'subparagraph' && parent === 'POINT') return ['POINT', 'subpara']
  return known ?? null
}
