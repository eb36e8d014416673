import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'

export type PdfJsDocument = PDFDocumentProxy
export type PdfJsPage = PDFPageProxy
export type PdfJs = typeof import('unpdf/pdfjs')

/**
 * pdf.js hands fonts over with a method of ES2024 that Node.js 20 lacks; without it every page that brings a new font
 * ends there, silently.
 */
function completeRuntime (): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  // eslint-disable-next-line no-extend-native -- the method of the standard, where the runtime is too old to have it
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value (this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      if (length <= this.byteLength) return this.slice(0, length)
      const longer = new Uint8Array(length)
      longer.set(new Uint8Array(this))
      return longer.buffer
    }
  })
}

let loaded: Promise<PdfJs> | undefined

/** pdf.js, loaded when the first PDF is read: it is large, and most documents are none. */
export async function loadPdfJs (): Promise<PdfJs> {
  completeRuntime()
  loaded ??= import('unpdf').then(async ({ getResolvedPDFJS }) => await getResolvedPDFJS() as unknown as PdfJs)
  return await loaded
}
