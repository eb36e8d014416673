import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { readDocxParts } from './docx-archive.js'
import { writeBody } from './docx-body.js'
import type { DocxWalk } from './docx-body.js'
import { readDocxNumbering } from './docx-numbering.js'
import { readDocxStyles, valueOf } from './docx-styles.js'
import { createFoldedWords } from './folded-words.js'
import type { Block } from './source-document.js'
import { childNamed, elementsOf, parseXml, wordsOfXml } from './xml-tree.js'
import type { XmlElement } from './xml-tree.js'
import { decode } from './decode.js'
import type { DocxStyles } from './docx-styles.js'

export { isZip } from './docx-archive.js'

const PARTS: ReadonlySet<string> = new Set(['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'docProps/core.xml'])

const told = (ruleId: string, severity: 'INFO' | 'WARNING', message: string): DiagnosticDraft => ({ ruleId, severity, message, provision: null, from: null, to: null })

/** Whether the first words of the body are a title, so that headings stand below it. */
function hasTitle (body: XmlElement | undefined, styles: DocxStyles): boolean {
  for (const paragraph of body === undefined ? [] : elementsOf(body)) {
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
  if (counts.comments > 0) diagnostics.push(told('read/comments', 'INFO', `${counts.comments} comment(s) were left out`))
}

/**
 * A Word document as blocks: headings by their styles, numbers as Word prints them, tables by row, notes at the end. Nothing that it
 * refers to outside is opened.
 * @throws AppError INPUT_UNSUPPORTED, INPUT_TOO_LARGE, INPUT_INVALID, INPUT_ENCODING
 */
export async function readDocx (source: string, bytes: Uint8Array): Promise<{ text: string, blocks: Block[], title: string | null, language: string | null, diagnostics: DiagnosticDraft[] }> {
  const { parts } = await readDocxParts(source, bytes, name => PARTS.has(name))
  const parse = (name: string): XmlElement | null => {
    const part = parts.get(name)
    return part === undefined ? null : parseXml(`${source}:${name}`, decode(`${source}:${name}`, part))
  }
  const styles = readDocxStyles(parse('word/styles.xml'))
  const body = childNamed(parse('word/document.xml') ?? undefined, 'body')
  const core = parse('docProps/core.xml') ?? undefined
  const writer = createBlockWriter()
  const walk: DocxWalk = {
    writer, words: createFoldedWords(), styles, numbering: readDocxNumbering(parse('word/numbering.xml'), styles), diagnostics: [], shift: hasTitle(body, styles) ? 1 : 0, counts: { inserted: 0, deleted: 0, comments: 0, hidden: 0 }, title: null, hints: [], inRow: false, shading: undefined
  }
  if (body !== undefined) writeBody(walk, body)
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) writeNotes(walk, parse(name))
  tellChanges(walk)
  const wordsOf = (name: string): string | null => {
    const element = childNamed(core, name)
    return element === undefined ? null : wordsOfXml(element)
  }
  return { ...writer.finish(), title: walk.title ?? wordsOf('title'), language: wordsOf('language'), diagnostics: walk.diagnostics }
}
