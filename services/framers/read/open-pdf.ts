import { AppError } from '../../errors.js'
import { loadPdfJs } from './pdf-engine.js'
import type { PdfJsDocument, PdfJsPage } from './pdf-engine.js'
import { NO_FONT } from './pdf-graphics.js'
import type { PdfFont } from './pdf-graphics.js'
import type { Matrix } from './pdf-matrix.js'
import { printedWords } from './pdf-operators.js'
import type { PdfFile, PdfPage } from './pdf-page.js'
import { uprightPage } from './pdf-upright.js'

const BOLD = /bold|black|heavy|demi/i
const ITALIC = /ital|obli/i

/** Why the file cannot be opened, in words for a user. */
function refusal (source: string, cause: unknown): AppError {
  const name = cause instanceof Error ? cause.name : ''
  const place = { file: source }
  if (name === 'PasswordException') {
    return new AppError('INPUT_INVALID', `\`${source}\` is a PDF that opens with a password only`, { cause, place, advice: 'save it without a password' })
  }
  return new AppError('INPUT_INVALID', `\`${source}\` is a broken PDF`, { cause, place, advice: 'open it in a viewer and print it to a new PDF' })
}

/** Fonts of a page by the names that its description uses. */
function fontsOf (page: PdfJsPage): (id: string) => PdfFont {
  const known = new Map<string, PdfFont>()
  return id => {
    const seen = known.get(id)
    if (seen !== undefined) return seen
    let font = NO_FONT
    try {
      const { name = '', bold = false, italic = false, vertical = false, fontMatrix } = page.commonObjs.get(id) as { name?: string, bold?: boolean, italic?: boolean, vertical?: boolean, fontMatrix?: number[] }
      font = { bold: bold || BOLD.test(name), italic: italic || ITALIC.test(name), vertical, unit: fontMatrix?.[0] ?? NO_FONT.unit }
    } catch { /* a font that could not be read: its words are read as plain */ }
    known.set(id, font)
    return font
  }
}

async function readPage (document: PdfJsDocument, number: number, ops: Readonly<Record<string, number>>): Promise<PdfPage> {
  const page = await document.getPage(number)
  const view = page.getViewport({ scale: 1 })
  const operations = await page.getOperatorList({ annotationMode: 0 })
  const printed = printedWords(operations, ops, view.transform as unknown as Matrix, view, fontsOf(page))
  page.cleanup()
  return uprightPage(number, view, printed)
}

const textOf = (value: unknown): string | null => typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : null

/**
 * Opens a PDF with pdf.js: no code of the file is run, nothing is fetched, no picture is decoded.
 * @throws AppError INPUT_INVALID where it is broken or asks for a password
 */
export async function openPdf (source: string, bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument, OPS } = await loadPdfJs()
  const task = getDocument({
    // pdf.js takes the bytes for itself, and no `Buffer`.
    data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: true, disableFontFace: true, useWorkerFetch: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 1, stopAtErrors: false, enableXfa: false, verbosity: 0
  })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata().catch(() => ({ info: {} }))
    const about = info as Record<string, unknown>
    return {
      info: { pages: document.numPages, title: textOf(about['Title']), language: textOf(about['Language']) },
      async * pages () {
        for (let number = 1; number <= document.numPages; number++) {
          yield await readPage(document, number, OPS as unknown as Record<string, number>).catch((cause: unknown) => { throw refusal(source, cause) })
        }
      },
      close: async () => { await task.destroy() }
    }
  } catch (cause) {
    await task.destroy()
    throw refusal(source, cause)
  }
}
