import t from 'tap'
import type { PdfFile, PdfPage, PdfWord } from '../../../services/framers/read/pdf-page.js'
import { MAX_PAGES, MAX_PAGE_WORDS } from '../../../services/framers/read/pdf-page.js'
import { tidyWord } from '../../../services/framers/read/pdf-word-builder.js'
import { readDocument } from '../../../services/framers/read/read-document.js'

const bytes = new TextEncoder().encode('%PDF-1.7')
const word = (text: string, x0: number, y: number): PdfWord => ({ text, x0, x1: x0 + 5 * text.length, y, size: 10, bold: false, italic: false, spaced: true, artifact: false })
const pageOf = (number: number, words: PdfWord[]): PdfPage => ({ number, width: 595, height: 842, words, leftOut: [], recognised: false, pictured: false })
const file = (pages: PdfPage[], count = pages.length): PdfFile => ({
  info: { pages: count, title: null, language: null },
  async * pages () { yield * pages },
  close: async () => undefined
})
const read = (given: PdfFile) => readDocument({ source: 'rules.pdf', bytes }, { pdf: async () => given })

t.test('ligatures are letters, bullets of symbol fonts are bullets, control codes are nothing', async t => {
  t.equal(tidyWord('o\ufb03ce'), 'office')
  t.equal(tidyWord('\ufb01nal\ufb02y'), 'finalfly')
  t.equal(tidyWord('\uf0b7'), '•')
  t.equal(tidyWord('e\u0301\u0000'), 'é')
})

t.test('any tool that finds words may read in the place of pdf.js', async t => {
  const document = await read(file([pageOf(1, [word('Gifts', 60, 100), word('are', 90, 100), word('recorded.', 110, 100)])]))
  t.equal(document.text, 'Gifts are recorded.')
})

t.test('a document past the limits is refused', async t => {
  await t.rejects(read(file([], MAX_PAGES + 1)), { code: 'INPUT_TOO_LARGE', message: /5001 pages/ })
  const many = Array.from({ length: MAX_PAGE_WORDS + 1 }, () => word('x', 60, 100))
  await t.rejects(read(file([pageOf(1, many)])), { code: 'INPUT_TOO_LARGE', message: /words on page 1/ })
})

t.test('the fullest page that is read takes no more than a moment, however its words stand', { timeout: 30_000 }, async t => {
  const shapes: Array<(index: number) => PdfWord> = [
    index => word('w', 6 * index, 100),
    index => word('w', 40 * index, 100),
    index => word('w', 60, 0.02 * index),
    index => ({ ...word('1', 6 * index, 100 - (index % 2) * 4), size: index % 2 === 0 ? 10 : 5 }),
    index => word('x'.repeat(200), 60 + (index % 40) * 300, Math.floor(index / 40))
  ]
  for (const shape of shapes) {
    const began = process.cpuUsage()
    await read(file([pageOf(1, Array.from({ length: MAX_PAGE_WORDS }, (_, index) => shape(index)))]))
    const { user } = process.cpuUsage(began)
    t.ok(user < 4e6, `${(user / 1e6).toFixed(2)} s`)
  }
})
