import PDFDocument from 'pdfkit'

export interface PrintOptions { size?: number, font?: string, colour?: string }

/** A printer that puts words on pages of 595 x 842 points; y is the baseline, from the top. */
export interface Printer {
  document: PDFKit.PDFDocument
  print (text: string, x: number, y: number, options?: PrintOptions): void
  /** Lines below each other. */
  lines (texts: readonly string[], x: number, y: number, options?: PrintOptions & { step?: number }): void
  /** Words across the width, as justified text is set. */
  justified (text: string, x: number, y: number, width: number, options?: PrintOptions): void
  page (): void
}

/** A PDF that is printed for a test. */
export async function printPdf (build: (printer: Printer) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: true, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise(resolve => document.on('end', resolve))
  const print: Printer['print'] = (text, x, y, { size = 10, font = 'Times-Roman', colour = 'black' } = {}) => {
    document.font(font).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
  build({
    document,
    print,
    lines (texts, x, y, { step = 12, ...rest } = {}) { texts.forEach((text, index) => { print(text, x, y + index * step, rest) }) },
    justified (text, x, y, width, { size = 10, font = 'Times-Roman' } = {}) {
      document.font(font).fontSize(size)
      const words = text.split(' ')
      const space = (width - words.reduce((sum, word) => sum + document.widthOfString(word), 0)) / (words.length - 1)
      let at = x
      for (const word of words) {
        print(word, at, y, { size, font })
        at += document.widthOfString(word) + space
      }
    },
    page () { document.addPage() }
  })
  document.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}

/** An 1 x 1 picture. */
export const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64')
