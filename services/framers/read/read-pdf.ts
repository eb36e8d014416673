import { AppError } from '../../errors.js'
import type { DiagnosticDraft } from '../draft.js'
import { createBlockWriter } from './block-writer.js'
import { openPdf } from './open-pdf.js'
import { blocksOf } from './pdf-blocks.js'
import { pdfDiagnostics } from './pdf-diagnostics.js'
import type { PageNotes } from './pdf-diagnostics.js'
import { bodySize, factsOf } from './pdf-facts.js'
import { splitFootnotes } from './pdf-footnotes.js'
import { hyphensOf } from './pdf-hyphens.js'
import { linesOf } from './pdf-lines.js'
import type { PdfLine } from './pdf-lines.js'
import { MAX_CHARACTERS, MAX_PAGE_WORDS, MAX_PAGES } from './pdf-page.js'
import type { PdfFile, PdfTool } from './pdf-page.js'
import { withoutRunningHeads } from './pdf-running-heads.js'
import { splitTables } from './pdf-tables.js'
import type { Block } from './source-document.js'

/** Names that programs give, not people. */
const NO_TITLE = /^(microsoft (word|powerpoint|excel)\b|untitled|\S*_\S*$|\S+\.[a-z]{2,5}$)/i

/** True where the bytes are a PDF: its mark stands at the beginning, or behind a few bytes that a mail program left there. */
export function isPdf (bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')
}

const tooLarge = (source: string, what: string): AppError =>
  new AppError('INPUT_TOO_LARGE', `\`${source}\` has ${what}`, { place: { file: source }, advice: 'split the document' })

/** The lines of all pages; every page is forgotten when its lines are known. */
async function collect (source: string, file: PdfFile): Promise<{ lines: PdfLine[], notes: PageNotes[] }> {
  if (file.info.pages > MAX_PAGES) throw tooLarge(source, `${file.info.pages} pages: at most ${MAX_PAGES} are read`)
  const lines: PdfLine[] = []
  const notes: PageNotes[] = []
  let characters = 0
  for await (const page of file.pages()) {
    if (page.words.length > MAX_PAGE_WORDS) throw tooLarge(source, `${page.words.length} words on page ${page.number}: at most ${MAX_PAGE_WORDS} are read`)
    const found = linesOf(page)
    characters += found.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > MAX_CHARACTERS) throw tooLarge(source, `more than ${MAX_CHARACTERS} characters`)
    for (const line of found) lines.push(line)
    const { number, leftOut, recognised, pictured } = page
    notes.push({ number, leftOut, recognised, scanned: found.length === 0 && pictured })
  }
  return { lines, notes }
}

/** A PDF without words: pictures of pages, or nothing at all. */
function withoutText (source: string, pages: number, scanned: number): AppError {
  const count = pages === 1 ? '1 page' : `${pages} pages`
  if (scanned === 0) return new AppError('INPUT_EMPTY', `\`${source}\` holds no text on its ${count}`, { place: { file: source } })
  return new AppError('INPUT_SCANNED', `\`${source}\` holds pictures of text, but no text, on its ${count}`, { place: { file: source }, advice: 'have its text recognised (OCR), for example with `ocrmypdf`, and give the new file' })
}

/**
 * Reads a PDF: words from the tool, layout by rules: columns, running heads, footnotes, tables, hyphens, paragraphs.
 * The same words give the same text. Deterministic; the tool is pdf.js where none is given.
 * @throws AppError INPUT_SCANNED, INPUT_EMPTY, INPUT_INVALID, INPUT_TOO_LARGE
 */
export async function readPdf (source: string, bytes: Uint8Array, tool: PdfTool = openPdf): Promise<{ text: string, blocks: Block[], title: string | null, language: string | null, diagnostics: DiagnosticDraft[] }> {
  const file = await tool(source, bytes)
  try {
    const { lines, notes } = await collect(source, file)
    const { title, language, pages } = file.info
    if (lines.length === 0) throw withoutText(source, pages, notes.filter(({ scanned }) => scanned).length)
    const body = withoutRunningHeads(lines, pages)
    const { lines: flow, footnotes } = splitFootnotes(body, bodySize(body))
    const pieces = splitTables(flow)
    const facts = factsOf(pieces.flatMap(piece => piece.type === 'LINES' ? piece.lines : []))
    const writer = createBlockWriter()
    for (const block of blocksOf(pieces, footnotes, facts, hyphensOf(body))) writer.add(block)
    const { text, blocks } = writer.finish()
    return { text, blocks, title: title === null || NO_TITLE.test(title.trim()) ? null : title, language, diagnostics: pdfDiagnostics(notes, blocks, text.length) }
  } finally {
    await file.close()
  }
}
