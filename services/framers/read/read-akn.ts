import { AppError } from '../../errors.js'
import type { ProvisionKind } from '../../norms/provision.js'
import type { DiagnosticDraft } from '../draft.js'
import { citationOfAddress } from './akn-citation.js'
import { deletedElements, isDeletion } from './akn-deleted.js'
import { aknKind } from './akn-kinds.js'
import { insideTarget, readAknMeta } from './akn-meta.js'
import type { AknMeta } from './akn-meta.js'
import { numOf, numPlace, printedNum } from './akn-num.js'
import type { Mark } from './folded-words.js'
import { createGivenWriter } from './given-writer.js'
import type { GivenWriter } from './given-writer.js'
import type { GivenStructure } from './given-structure.js'
import type { Block } from './source-document.js'
import { childNamed, elementsOf, isXmlText, parseXml } from './xml-tree.js'
import type { XmlElement, XmlText } from './xml-tree.js'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))
/** Elements that stand in the line of their block. */
const INLINE = set('ref rref mref a term def b i u em strong span sup sub ins del inline abbr date docDate docNumber docTitle shortTitle docType docAuthority docProponent person organization location role concept object event quantity entity time process def mod rmod mmod quotedText omissis placeholder fillIn decoration opinion argument party lawyer judge signature remark affectedDocument relatedDocument change docPurpose docIntroducer docStage docStatus docCommittee docketNumber legislature session neutralCitation courtType outcome num heading subheading')
const EMPHASIS = set('b i u em strong')
const SKIPPED = set('meta noteRef img marker toc coverPage componentInfo')

interface Walk {
  writer: GivenWriter
  meta: AknMeta
  stated: ReadonlySet<string>
  uri: string
  kinds: ProvisionKind[]
  /** Inside a table's row, everything is words; inside quoted structure, nothing is a provision. */
  mode: 'OPEN' | 'QUOTED' | 'ROW'
  notes: XmlElement[]
  /** Elements without a living word. */
  deleted: ReadonlySet<XmlElement>
  /** Inside a provision that is deleted as a whole: its words are kept. */
  inDeleted: boolean
  diagnostics: DiagnosticDraft[]
  /** Deletions among words that go on, which were left out. */
  leftOut: number
}

function statedIds (root: XmlElement): Set<string> {
  const found = new Set<string>()
  const waiting = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const eId = element.attributes['eId'] ?? element.attributes['id']
    if (eId !== undefined) found.add(eId)
    for (const child of element.children) if (!isXmlText(child)) waiting.push(child)
  }
  return found
}

function markOf (walk: Walk, { name, attributes }: XmlElement): Mark | null {
  if (name === 'term' || name === 'def') return { type: 'TERM' }
  if (EMPHASIS.has(name) || (name === 'inline' && /italic|bold/i.test(`${attributes['style'] ?? ''} ${attributes['name'] ?? ''}`))) return { type: 'EMPHASIS' }
  if (name !== 'ref' && name !== 'rref' && name !== 'mref') return null
  const hrefs = name === 'rref' ? [attributes['from'], attributes['upTo']] : [attributes['href']]
  const inside = hrefs.map(href => insideTarget(href ?? '', walk.meta.own, walk.stated))
  if (inside.some(targets => targets !== null)) return { type: 'REFERENCE', kind: 'INTERNAL', targets: [...new Set(inside.flatMap(targets => targets ?? []))] }
  const targets = hrefs.flatMap(href => citationOfAddress(href ?? '') ?? [])
  return targets.length === 0 ? null : { type: 'REFERENCE', kind: 'EXTERNAL', targets: [...new Set(targets)] }
}

function visitChildren (walk: Walk, element: XmlElement, skip: ReadonlySet<string> = new Set()): void {
  for (const child of element.children) if (isXmlText(child) || !skip.has(child.name)) visit(walk, child)
}

const HEAD = set('num heading subheading')
/** Before and after the rules: long title, formulas, recitals, signatures. */
const INFORMATIVE = set('preface preamble recitals recital citations citation conclusions')
const MAX_TOLD = 50

/** An element with number and heading as a provision of its own. */
function visitProvision (walk: Walk, element: XmlElement, kind: ProvisionKind, word: string, num: string | null): void {
  const { writer, inDeleted } = walk
  const isGone = !inDeleted && walk.deleted.has(element)
  const informative = isGone || INFORMATIVE.has(element.name)
  writer.open({ informative, eId: element.attributes['eId'] ?? element.attributes['id'] ?? (kind === 'PREAMBLE' ? word : null), word, kind, num: printedNum(element, kind, num), source: numPlace(element) })
  walk.kinds.push(kind)
  if (isGone) tellDeleted(walk)
  for (const name of ['num', 'heading', 'subheading']) {
    const head = childNamed(element, name)
    if (head === undefined) continue
    if (name === 'num') collectNotes(walk, head)
    else {
      visitChildren(walk, head)
      if (name === 'heading') writer.heading()
      else writer.breakBlock()
    }
  }
  if (kind === 'TABLE') visitTable(walk, element)
  else visitChildren(walk, element, HEAD)
  walk.kinds.pop()
  walk.inDeleted = inDeleted
  writer.close()
}

/** A provision that is deleted as a whole stays where it is, for those for whom it is still law; no norm is taken from it. */
function tellDeleted (walk: Walk): void {
  walk.inDeleted = true
  const at = walk.writer.position
  if (walk.diagnostics.length < MAX_TOLD) walk.diagnostics.push({ ruleId: 'read/deleted', severity: 'INFO', message: 'a provision that the source marks as deleted is shown, but states no norms: its notes say for whom and from when it is repealed', provision: walk.writer.current, from: at, to: at })
}

function collectNotes (walk: Walk, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'authorialNote') walk.notes.push(child)
    else collectNotes(walk, child)
  }
}

function visitTable (walk: Walk, element: XmlElement): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'tr') visitRow(walk, child)
    else if (/^(?:tbody|thead|tfoot)$/.test(child.name)) visitTable(walk, child)
    else visit(walk, child)
  }
}

function visitRow (walk: Walk, row: XmlElement): void {
  const { writer } = walk
  const [style, mode] = [writer.style({ kind: 'TABLE_ROW', level: 0, hints: [] }), walk.mode]
  walk.mode = 'ROW'
  writer.breakBlock()
  for (const cell of elementsOf(row)) {
    visitChildren(walk, cell)
    writer.words.separate(' | ')
  }
  writer.breakBlock()
  walk.mode = mode
  writer.style(style)
}

/** Words that an act puts into another one: they stay inside the provision that amends. */
function visitQuoted (walk: Walk, element: XmlElement): void {
  const { writer } = walk
  const { startQuote, endQuote } = element.attributes
  if (walk.mode === 'ROW') {
    visitChildren(walk, element)
    return
  }
  const [style, mode] = [writer.style({ kind: 'QUOTE', level: 1, hints: ['quote'] }), walk.mode]
  walk.mode = 'QUOTED'
  writer.breakBlock()
  if (startQuote !== undefined) {
    writer.words.add(startQuote, null)
    writer.words.glue()
  }
  visitChildren(walk, element)
  writer.continueBlock()
  if (endQuote !== undefined) {
    writer.words.glue()
    writer.words.add(endQuote, null)
  }
  walk.mode = mode
  writer.style(style)
}

/** A provision inside quoted words: its number stands before its first words. */
function visitQuotedProvision (walk: Walk, element: XmlElement): void {
  const { writer } = walk
  if (walk.mode === 'ROW') {
    writer.words.add(' ', null)
    visitChildren(walk, element)
    writer.words.add(' ', null)
    return
  }
  const num = printedNum(element, element.name === 'paragraph' || element.name === 'subparagraph' ? 'POINT' : 'SECTION', numOf(element))
  const heading = childNamed(element, 'heading')
  if (num !== null) writer.words.add(`${num} `, null)
  if (heading !== undefined) {
    visitChildren(walk, heading)
    writer.breakBlock()
  }
  visitChildren(walk, element, HEAD)
  writer.breakBlock()
}

function visit (walk: Walk, node: XmlElement | XmlText): void {
  const { writer } = walk
  if (isXmlText(node)) {
    writer.words.add(node.text, node)
    return
  }
  const { name } = node
  if (node.uri !== walk.uri || SKIPPED.has(name)) return
  if (name === 'authorialNote') {
    walk.notes.push(node)
    return
  }
  if (!walk.inDeleted && isDeletion(node) && !isDeletedProvision(walk, node)) {
    walk.leftOut++
    return
  }
  if (name === 'quotedStructure' || name === 'embeddedStructure' || name === 'embeddedText') {
    visitQuoted(walk, node)
    return
  }
  if (name === 'br' || name === 'eol' || name === 'eop') {
    writer.words.add(' ', null)
    return
  }
  const num = numOf(node)
  const known = aknKind(node, walk.kinds.at(-1) ?? null, num)
  if (known !== null && walk.mode === 'OPEN') {
    visitProvision(walk, node, known[0], known[1], num)
    return
  }
  if (known !== null && name !== 'table') visitQuotedProvision(walk, node)
  else if (name === 'table') visitTable(walk, node)
  else if (INLINE.has(name)) visitInline(walk, node)
  else visitBlock(walk, node)
}

/** Repealed as a whole, by its state: it is shown like one whose words are deleted. */
const isDeletedProvision = (walk: Walk, element: XmlElement): boolean =>
  element.name !== 'del' && walk.mode === 'OPEN' && walk.deleted.has(element) && aknKind(element, walk.kinds.at(-1) ?? null, numOf(element)) !== null

function visitInline (walk: Walk, element: XmlElement): void {
  // Number and heading of what is no provision stand in the line.
  if (HEAD.has(element.name)) walk.writer.words.add(' ', null)
  const mark = markOf(walk, element)
  if (mark !== null) walk.writer.words.open(mark)
  visitChildren(walk, element)
  if (mark !== null) walk.writer.words.close()
  if (HEAD.has(element.name)) walk.writer.words.add(' ', null)
}

/** A paragraph or a wrapper of such: a block of its own, but for the first one after a number. */
function visitBlock (walk: Walk, element: XmlElement): void {
  const { writer } = walk
  if (walk.mode === 'ROW') {
    writer.words.add(' ', null)
    visitChildren(walk, element)
    writer.words.add(' ', null)
    return
  }
  visitChildren(walk, element)
  writer.breakBlock()
}

/** Notes stand at the end: they are about the text, not part of it. */
function writeNotes (walk: Walk, document: XmlElement): void {
  const { writer } = walk
  const notes = [...walk.notes, ...elementsOf(childNamed(childNamed(document, 'meta') ?? document, 'notes') ?? document).filter(({ name }) => name === 'note')]
  if (notes.length === 0) return
  const style = writer.style({ kind: 'PARAGRAPH', level: 0, hints: ['footnote'] })
  for (const note of notes) {
    writer.open({ eId: note.attributes['eId'] ?? note.attributes['id'] ?? null, word: 'note', kind: 'FOOTNOTE', informative: true, num: note.attributes['marker'] ?? null })
    const mode = walk.mode
    walk.mode = 'QUOTED'
    visitChildren(walk, note)
    walk.mode = mode
    writer.close()
  }
  writer.style(style)
}

/**
 * Akoma Ntoso XML as blocks, with the structure, references and terms that it states. Its eIds are kept.
 * @throws AppError INPUT_INVALID with line, INPUT_TOO_LARGE
 */
export function readAkn (source: string, xml: string): { text: string, blocks: Block[], title: string | null, language: string | null, meta: Record<string, string>, given: GivenStructure, aliases: string[], validFrom: string | null, diagnostics: DiagnosticDraft[] } {
  const root = parseXml(source, xml)
  const document = elementsOf(root)[0]
  if (document === undefined) throw new AppError('INPUT_EMPTY', `\`${source}\` holds no text`, { place: { file: source } })
  const meta = readAknMeta(document)
  const stated = statedIds(root)
  const writer = createGivenWriter(stated)
  const walk: Walk = { writer, meta, stated, uri: root.uri, kinds: [], mode: 'OPEN', notes: [], deleted: xml.includes('del') || xml.includes('status=') ? deletedElements(root) : new Set(), inDeleted: false, diagnostics: [], leftOut: 0 }
  visitChildren(walk, root)
  writeNotes(walk, document)
  if (walk.leftOut > 0) walk.diagnostics.push({ ruleId: 'read/deleted', severity: 'INFO', message: `${walk.leftOut} passage(s) that the source marks as deleted were left out`, provision: null, from: null, to: null })
  return {
    ...writer.finish(), title: meta.title, language: meta.language, meta: meta.workId === null ? {} : { work: meta.workId }, aliases: meta.aliases, validFrom: meta.validFrom, diagnostics: walk.diagnostics
  }
}
