import { AppError } from '../../errors.js'
import type { SourceFormat } from '../../norms/expression.js'
import type { DiagnosticDraft } from '../draft.js'
import { decode } from './decode.js'
import { detectFormat } from './detect-format.js'
import { hiddenCharacters } from './hidden-characters.js'
import { readAkn } from './read-akn.js'
import { isZip, readDocx } from './read-docx.js'
import { readHtml } from './read-html.js'
import { readMarkdown } from './read-markdown.js'
import { readOscal } from './read-oscal.js'
import type { PdfTool } from './pdf-page.js'
import { isPdf, readPdf } from './read-pdf.js'
import { readText } from './read-text.js'
import type { GivenStructure } from './given-structure.js'
import type { Block, SourceDocument } from './source-document.js'

/** What a reader of one format finds. */
export interface ReadResult {
  text: string
  blocks: Block[]
  title?: string | null
  language?: string | null
  meta?: Record<string, string>
  diagnostics?: DiagnosticDraft[]
  given?: GivenStructure | null
  aliases?: readonly string[]
  validFrom?: string | null
}

/** Programs outside that read in a reader's place, where there are any. */
export interface ReadTools { pdf?: PdfTool | undefined }

/** Longest title that is taken from a line of text. */
const MAX_TITLE = 300

/** `en-GB` and the like as an ISO 639 code; English where nothing usable is said. */
function languageCode (tag: string | null | undefined): string {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? 'en'
}

/**
 * Reads a document of any kind that is known: its text, its blocks and what it says about itself. Pure; some formats
 * have readers that answer later.
 * @throws AppError INPUT_EMPTY, INPUT_BINARY, INPUT_UNSUPPORTED, INPUT_ENCODING, INPUT_INVALID, INPUT_TOO_LARGE
 */
export async function readDocument (input: { source: string, bytes: Uint8Array }, tools: ReadTools = {}): Promise<SourceDocument> {
  const { source, bytes } = input
  if (isZip(bytes)) return sourceDocument(source, 'DOCX', null, await readDocx(source, bytes))
  if (isPdf(bytes)) return sourceDocument(source, 'PDF', null, await readPdf(source, bytes, tools.pdf))
  return readTextDocument(input)
}

/**
 * The same for the formats that are text: plain text, Markdown, HTML, Akoma Ntoso and OSCAL.
 * @throws AppError INPUT_EMPTY, INPUT_BINARY, INPUT_UNSUPPORTED, INPUT_ENCODING, INPUT_INVALID, INPUT_TOO_LARGE
 */
export function readTextDocument (input: { source: string, bytes: Uint8Array }): SourceDocument {
  const decoded = decode(input.source, input.bytes)
  const format = detectFormat(input.source, decoded)
  return sourceDocument(input.source, format, decoded, readAs(format, input.source, decoded))
}

function readAs (format: SourceFormat, source: string, decoded: string): ReadResult {
  switch (format) {
    case 'HTML': return readHtml(decoded)
    case 'MARKDOWN': return readMarkdown(decoded)
    case 'AKN': return readAkn(source, decoded)
    case 'OSCAL': return readOscal(source, decoded)
    default: return readText(decoded)
  }
}

/** What a reader found, completed and checked for text. */
function sourceDocument (source: string, format: SourceFormat, decoded: string | null, result: ReadResult): SourceDocument {
  if (result.blocks.length === 0) {
    throw new AppError('INPUT_EMPTY', `\`${source}\` holds no text`, { place: { file: source } })
  }
  const title = result.title?.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE)
  return {
    format,
    text: result.text,
    blocks: result.blocks,
    title: title === undefined || title === '' ? null : title,
    language: languageCode(result.meta?.['language'] ?? result.meta?.['lang'] ?? result.language),
    meta: result.meta ?? {},
    decoded,
    given: result.given ?? null,
    aliases: result.aliases ?? [],
    validFrom: result.validFrom ?? null,
    diagnostics: [...result.diagnostics ?? [], ...hiddenCharacters(result.text)]
  }
}
