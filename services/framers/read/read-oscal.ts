import { AppError } from '../../errors.js'
import type { Range } from '../draft.js'
import type { ProvisionKind } from '../../norms/provision.js'
import { createGivenWriter } from './given-writer.js'
import type { GivenWriter } from './given-writer.js'
import type { GivenStructure } from './given-structure.js'
import { paramsById, withParams } from './oscal-params.js'
import { OscalCatalog } from './oscal-schema.js'
import type { OscalControl, OscalGroup, OscalParams, OscalPart, OscalProp } from './oscal-schema.js'
import type { Block } from './source-document.js'

/** Groups, controls and parts nested deeper than this are no catalog. */
const MAX_DEPTH = 200

interface Walk { writer: GivenWriter, params: ReadonlyMap<string, OscalParams[number]>, source: string, places: ReadonlyMap<string, Range>, ids: ReadonlySet<string>, number: string | null }

/** Parts that are no requirement: what they explain, check or show. A part of another name states what it says. */
const KINDS: Readonly<Record<string, readonly [ProvisionKind, string]>> = {
  statement: ['PARAGRAPH', ''],
  item: ['POINT', ''],
  guidance: ['CALLOUT', 'Guidance'],
  overview: ['CALLOUT', 'Overview'],
  example: ['EXAMPLE', 'Example'],
  'assessment-objective': ['EXAMPLE', 'Assessment objective'],
  'assessment-method': ['EXAMPLE', 'Assessment method'],
  'assessment-objects': ['EXAMPLE', 'Assessment objects'],
  objective: ['EXAMPLE', 'Assessment objective'],
  objects: ['EXAMPLE', 'Assessment objects'],
  assessment: ['EXAMPLE', 'Assessment']
}

/** The label that NIST prints: the one without a class, or any. */
const labelOf = (props: readonly OscalProp[] | undefined): string | null => {
  const labels = (props ?? []).filter(({ name }) => name === 'label')
  return (labels.find(prop => prop.class === undefined) ?? labels[0])?.value.trim() ?? null
}

/** `AC-1 a.1(a)` for the item `(a)` of `1.` of `a.`: as auditors cite it. */
function itemLabel (above: string, num: string): string {
  const step = num.replace(/\.$/, '')
  if (/^[([]/.test(step)) return `${above}${step}`
  return `${above}${/\s[^\s]+$/.test(above) ? '.' : ' '}${step}`
}

/** `AC-01a.01(a)[01]` where the label is a whole one, `AC-1, guidance` where there is none. */
const besideLabel = (control: string, name: string, label: string | null): string =>
  label !== null && /^[A-Z]{2,}-?\d/.test(label) ? label : `${control}, ${label ?? name.toLowerCase()}`

function guard (walk: Walk, depth: number): void {
  if (depth > MAX_DEPTH) throw new AppError('INPUT_TOO_LARGE', `\`${walk.source}\` nests its controls more than ${MAX_DEPTH} deep`, { place: { file: walk.source } })
}

/** Prose with its links: `[AT-2](#at-2)` leads to a control of this catalog, or to one of the work that it is a selection of. */
function writeProse ({ writer, ids, number }: Walk, prose: string, place: Range | null): void {
  let at = 0
  for (const link of prose.matchAll(/\[([^[\]\n]{1,200})\]\(#([^()\s]{1,200})\)/g)) {
    const [all, words = '', id = ''] = link
    writer.words.add(prose.slice(at, link.index), place)
    const target = ids.has(id) ? id : null
    const isControl = /^[a-z]{2,3}-\d+(?:\.\d+)?$/.test(id)
    if (target !== null) writer.words.open({ type: 'REFERENCE', kind: 'INTERNAL', targets: [target] })
    else if (isControl && number !== null) writer.words.open({ type: 'REFERENCE', kind: 'EXTERNAL', targets: [`nist-sp/${number}/${id}`] })
    writer.words.add(words, place)
    if (target !== null || (isControl && number !== null)) writer.words.close()
    at = link.index + all.length
  }
  writer.words.add(prose.slice(at), place)
}

function writePart (walk: Walk, part: OscalPart, above: { label: string, control: string, kind: ProvisionKind }, depth: number): void {
  guard(walk, depth)
  const { writer } = walk
  const place = walk.places.get(part.id ?? '') ?? null
  const known = KINDS[part.name] ?? (above.kind === 'PARAGRAPH' || above.kind === 'POINT' ? KINDS['item'] : KINDS['statement']) as readonly [ProvisionKind, string]
  const [own, name] = known
  // What is inside an objective is part of it, whatever its name.
  const kind = above.kind === 'EXAMPLE' || above.kind === 'CALLOUT' ? above.kind : own
  const num = name === '' ? labelOf(part.props) : null
  const label = kind === 'POINT' ? itemLabel(above.label, num ?? part.name) : name === '' ? above.label : besideLabel(above.control, name, labelOf(part.props))
  // What explains, checks or shows a control binds nobody; NIST says so of its discussions.
  const informative = kind === 'CALLOUT' || kind === 'EXAMPLE'
  writer.open({ informative, eId: part.id ?? null, word: part.name.replace(/[^\w-]/g, '') || 'part', kind, num, label: label.trim(), source: place })
  const heading = part.title ?? (above.kind === 'CONTROL' || above.kind === 'GROUP' ? name : '')
  if (heading !== '') {
    writer.words.add(heading, place)
    writer.heading()
  }
  for (const paragraph of withParams(part.prose ?? '', walk.params).split(/\n{2,}/)) {
    writeProse(walk, paragraph, place)
    writer.breakBlock()
  }
  for (const below of part.parts ?? []) writePart(walk, below, { label, control: above.control, kind }, depth + 1)
  writer.close()
}

function writeControl (walk: Walk, control: OscalControl, depth: number): void {
  guard(walk, depth)
  const { writer } = walk
  const num = labelOf(control.props) ?? control.id.toUpperCase()
  writer.open({ eId: control.id, word: 'control', kind: 'CONTROL', num, label: num })
  writer.words.add(control.title, walk.places.get(control.id) ?? null)
  writer.heading()
  for (const part of control.parts ?? []) writePart(walk, part, { label: num, control: num, kind: 'CONTROL' }, depth + 1)
  for (const below of control.controls ?? []) writeControl(walk, below, depth + 1)
  writer.close()
}

function writeGroup (walk: Walk, group: OscalGroup, depth: number): void {
  guard(walk, depth)
  const { writer } = walk
  writer.open({ eId: group.id ?? null, word: 'group', kind: 'GROUP', label: group.title })
  writer.words.add(group.title, walk.places.get(group.id ?? '') ?? null)
  writer.heading()
  for (const part of group.parts ?? []) writePart(walk, part, { label: group.title, control: group.title, kind: 'GROUP' }, depth + 1)
  for (const control of group.controls ?? []) writeControl(walk, control, depth + 1)
  for (const below of group.groups ?? []) writeGroup(walk, below, depth + 1)
  writer.close()
}

/** Where the ids of a catalog stand in its source. */
function idPlaces (json: string): Map<string, Range> {
  const found = new Map<string, Range>()
  for (const match of json.matchAll(/"id"\s*:\s*"([^"\\]{1,300})"/g)) if (!found.has(match[1] as string)) found.set(match[1] as string, { from: match.index, to: match.index + match[0].length })
  return found
}

/** Ids and parameters of the whole catalog: a control may insert a parameter of another. */
function collect (catalog: OscalCatalog): { ids: Set<string>, params: Map<string, OscalParams[number]> } {
  const ids = new Set<string>()
  const lists: Array<OscalParams | undefined> = [catalog.params]
  const waiting: Array<OscalGroup | OscalControl | OscalPart> = [...catalog.groups ?? [], ...catalog.controls ?? []]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.id !== undefined) ids.add(one.id)
    if ('params' in one) lists.push(one.params)
    if ('groups' in one) for (const below of one.groups ?? []) waiting.push(below)
    if ('controls' in one) for (const below of one.controls ?? []) waiting.push(below)
    for (const below of one.parts ?? []) waiting.push(below)
  }
  return { ids, params: paramsById(lists) }
}

/** Half a character, which JSON can escape, is no text: no database stores it. */
const wholeCharacters = (_: string, value: unknown): unknown => typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value

function parseCatalog (source: string, json: string): OscalCatalog {
  let value: unknown
  try {
    value = /\\ud[89a-f]/i.test(json) ? JSON.parse(json, wholeCharacters) : JSON.parse(json)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 120) : ''
    throw new AppError(cause instanceof RangeError ? 'INPUT_TOO_LARGE' : 'INPUT_INVALID', `\`${source}\` is not well-formed JSON: ${why}`, { cause, place: { file: source } })
  }
  const parsed = parseShape(source, (value as { catalog?: unknown } | null)?.catalog)
  if ((parsed.groups ?? parsed.controls) === undefined) throw new AppError('INPUT_EMPTY', `\`${source}\` is an OSCAL catalog without groups and controls`, { place: { file: source } })
  return parsed
}

function parseShape (source: string, value: unknown): OscalCatalog {
  let checked
  try {
    checked = OscalCatalog.safeParse(value)
  } catch (cause) {
    // A schema that checks itself in itself meets the end of the stack where hostile JSON nests without end.
    throw new AppError('INPUT_TOO_LARGE', `\`${source}\` nests its controls more than ${MAX_DEPTH} deep`, { cause, place: { file: source } })
  }
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new AppError('INPUT_INVALID', `\`${source}\` is no OSCAL catalog that can be read: \`${['catalog', ...issue?.path ?? []].map(String).join('.')}\` ${issue?.message ?? ''}`, { place: { file: source } })
}

const dateOf = (moment: string | undefined): string | null => /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(moment ?? '')?.[0] ?? null

/**
 * An OSCAL catalog as blocks, with groups, controls and parts as it states them. Ids are kept. The date of a version is the day on
 * which it was published; where that is not said, the day of its last change.
 * @throws AppError INPUT_INVALID, INPUT_EMPTY, INPUT_TOO_LARGE
 */
export function readOscal (source: string, json: string): { text: string, blocks: Block[], title: string, language: string | null, given: GivenStructure, aliases: string[], validFrom: string | null } {
  const catalog = parseCatalog(source, json)
  const { ids, params } = collect(catalog)
  const writer = createGivenWriter(ids)
  const number = /\bNIST\s+(?:Special Publication|SP)\s+(\d+(?:-\d+)*)/i.exec(catalog.metadata.title)?.[1] ?? null
  const walk: Walk = { writer, params, source, places: idPlaces(json), ids, number }
  for (const group of catalog.groups ?? []) writeGroup(walk, group, 1)
  for (const control of catalog.controls ?? []) writeControl(walk, control, 1)
  const { metadata } = catalog
  return {
    ...writer.finish(), title: metadata.title, language: metadata.language ?? null, aliases: [metadata.title, ...number === null ? [] : [`nist-sp/${number}`]], validFrom: dateOf(metadata.published) ?? dateOf(metadata['last-modified'])
  }
}
