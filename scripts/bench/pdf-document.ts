import PDFDocument from 'pdfkit'

/** Words of a regulation, in sentences of changing length; the same text for the same number. */
function sentence (turn: number): string {
  const words = ['the operator', 'shall keep', 'a record', 'of every transaction', 'that a consumer', 'has made', 'within thirty days', 'of the notice', 'under this section', 'unless the authority', 'has agreed', 'in writing', 'to a longer period']
  const length = 6 + turn % 7
  const chosen = Array.from({ length }, (_, index) => words[(turn * 7 + index * 5) % words.length])
  const text = chosen.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** A regulation of A4 pages with headings, numbered paragraphs, running heads and page numbers, as a PDF of about `characters` letters. */
export async function pdfRegulation (characters: number): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margins: { top: 100, bottom: 132, left: 109, right: 109 }, bufferPages: true, info: { Title: 'A regulation of records' } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise(resolve => document.on('end', resolve))
  let written = 0
  for (let article = 1; written < characters; article++) {
    document.font('Helvetica-Bold').fontSize(11).text(`Article ${article}`, { align: 'center' }).text(`Records of kind ${article}`, { align: 'center' }).moveDown(0.5)
    document.font('Helvetica').fontSize(10)
    for (let paragraph = 1; paragraph <= 6; paragraph++) {
      const text = `${paragraph}. ${Array.from({ length: 5 }, (_, index) => sentence(article * 31 + paragraph * 7 + index)).join(' ')}`
      document.text(text, { align: 'justify' }).moveDown(0.4)
      written += text.length
    }
  }
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    document.switchToPage(page)
    document.page.margins.bottom = 0
    document.fontSize(8).text('Official records', 55, 25, { lineBreak: false }).text(`${page + 1}/${count}`, 500, 815, { lineBreak: false })
  }
  document.end()
  await done
  return Buffer.concat(chunks)
}
