import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { readDocxParts } from './docx-archive.js'
import { writeBody } from './docx-body.js'
import type { DocxWalk } from './docx-inline.js'
import { readDocxNumbering } from './docx-numbering.js'
import { readDocxStyles, valueOf } from './docx-styles.js'
import { createFoldedWords } from './folded-words.js'
import type { Block } from './source-document.js'
import { childNamed, elementsOf, parseXml, wordsOfXml } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'
import { decode } from './decode.js'
import type { DocxStyles } from './docx-styles.js'

export { isZip } from './docx-archive.js'

/** The parts that are read. Some programs number them: `word/document2.xml`, `word/styles2.xml`. */
const PARTS = /^(?:word\/(document|styles|numbering|footnotes|endnotes)\d*|docProps\/(core))\.xml$/

const told = (ruleId: string, severity: 'INFO' | 'WARNING', message: string): DiagnosticDraft => ({ ruleId, severity, message, provision: null, from: null, to: null })

/** Whether the first words of the body are a title, so that headings stand below it. */
function hasTitle (body: XmlElement | undefined, styles: DocxStyles): boolean {
  for (const paragraph of body === undefined ? [] : elementsOf(body).flatMap(one => one.name === 'sdt' ? elementsOf(childNamed(one, 'sdtContent') ?? one) : [one])) {
    if (paragraph.name !== 'p' || wordsOfXml(paragraph) === '') continue
    const level = styles.headingLevel(valueOf(childNamed(paragraph, 'pPr'), 'pStyle') ?? styles.defaultStyle)
    if (level !== null) return level === 0
  }
  return false
}

/** Notes stand at the end; separators between text and notes are none. */
function writeNotes (walk: DocxWalk, root: XmlElement | null): void {
  if (root === null) return
  walk.hints = ['footnote']
  for (const note of elementsOf(root)) if (note.attributes['type'] === undefined || note.attributes['type'] === 'normal') writeBody(walk, note)
  walk.hints = []
}

function tellChanges ({ counts, diagnostics }: DocxWalk): void {
  if (counts.inserted + counts.deleted > 0) diagnostics.push(told('read/tracked-changes', 'WARNING', `the document has tracked changes: ${counts.inserted} insertion(s) were read, ${counts.deleted} deletion(s) were left out`))
  if (counts.contents > 0) diagnostics.push(told('read/contents', 'INFO', `${counts.contents} line(s) or table(s) of contents were left out`))
  if (counts.embedded > 0) diagnostics.push(told('read/embedded', 'WARNING', `${counts.embedded} document(s) inside of this one were not read`))
  if (counts.comments > 0) diagnostics.push(told('read/comments', 'INFO', `${counts.comments} comment(s) were left out`))
}

/**
 * A Word document as blocks: headings by their styles, numbers as Word prints them, tables by row, notes at the end. Nothing that it
 * refers to outside is opened.
 * @throws AppError INPUT_UNSUPPORTED, INPUT_TOO_LARGE, INPUT_INVALID, INPUT_ENCODING
 */
export async function readDocx (source: string, bytes: Uint8Array): Promise<{ text: string, blocks: Block[], title: string | null, language: string | null, diagnostics: DiagnosticDraft[] }> {
  const { parts } = await readDocxParts(source, bytes, name => PARTS.test(name))
  const parse = (kind: string): XmlElement | null => {
    // The one without a number first.
    const [name, part] = [...parts].filter(([one]) => PARTS.exec(one)?.slice(1).includes(kind)).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))[0] ?? []
    return part === undefined ? null : parseXml(`${source}:${name ?? kind}`, decode(`${source}:${name ?? kind}`, part))
  }
  const styles = readDocxStyles(parse('styles'))
  const body = childNamed(parse('document') ?? undefined, 'body')
  const core = parse('core') ?? undefined
  const writer = createBlockWriter()
  const walk: DocxWalk = {
    writer, words: createFoldedWords(), styles, numbering: readDocxNumbering(parse('numbering'), styles), diagnostics: [], shift: hasTitle(body, styles) ? 1 : 0, counts: { inserted: 0, deleted: 0, comments: 0, hidden: 0, contents: 0, embedded: 0 }, title: null, hints: [], inRow: false, shading: undefined, boxes: []
  }
  if (body !== undefined) writeBody(walk, body)
  for (const name of ['footnotes', 'endnotes']) writeNotes(walk, parse(name))
  tellChanges(walk)
  const wordsOf = (name: string): string | null => {
    const element = childNamed(core, name)
    return element === undefined ? null : wordsOfXml(element)
  }
  return { ...writer.finish(), title: walk.title ?? wordsOf('title'), language: wordsOf('language'), diagnostics: walk.diagnostics }
}
