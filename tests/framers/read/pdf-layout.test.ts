import t from 'tap'
import { readDocument } from '../../../services/framers/read/read-document.js'
import type { SourceDocument } from '../../../services/framers/read/source-document.js'
import { printPdf } from './print-pdf.js'
import type { Printer } from './print-pdf.js'

const read = async (build: (printer: Printer) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<SourceDocument> =>
  await readDocument({ source: 'rules', bytes: await printPdf(build, options) })
const words = (document: SourceDocument): string[] => document.blocks.map(block => document.text.slice(block.from, block.to))

const PROSE = [
  'The operator keeps a record of every order that a customer has', 'placed, of every answer that was given to it, and of the day on',
  'which the goods were sent. The record is kept for three years and', 'shown to the authority when it asks for it.'
]
const JOINED = PROSE.join(' ')

t.test('lines are joined to paragraphs, with page, title and language', async t => {
  const document = await read(({ lines }) => {
    lines(PROSE, 60, 100)
    lines(PROSE, 60, 160)
  }, { info: { Title: 'Rules of trade' }, lang: 'en-GB' })
  t.equal(document.format, 'PDF')
  t.equal(document.title, 'Rules of trade')
  t.equal(document.language, 'en')
  t.equal(document.decoded, null)
  t.strictSame(words(document), [JOINED, JOINED])
  t.strictSame(document.blocks.map(block => block.page), [1, 1])
})

t.test('a line that ends early ends its paragraph, without any space below it', async t => {
  const document = await read(({ lines }) => { lines([...PROSE, ...PROSE], 60, 100) })
  t.strictSame(words(document), [JOINED, JOINED])
})

t.test('two columns are read one after the other, below a title across both', async t => {
  const document = await read(({ lines, print }) => {
    print('Rules of trade for operators and customers of the market', 120, 60, { size: 16, font: 'Times-Bold' })
    const column = (from: number): string[] => Array.from({ length: 12 }, (_, index) => `line ${from + index} of the text that fills its column`)
    lines(column(1), 50, 100)
    lines(column(13), 310, 100)
  })
  const [title, ...rest] = words(document)
  t.equal(title, 'Rules of trade for operators and customers of the market')
  t.equal(document.blocks[0]?.kind, 'HEADING')
  t.strictSame(rest, [Array.from({ length: 24 }, (_, index) => `line ${index + 1} of the text that fills its column`).join(' ')])
})

t.test('running heads, feet and page numbers go; a paragraph goes on over the page', async t => {
  const document = await read(({ lines, print, page }) => {
    for (let number = 1; number <= 4; number++) {
      if (number > 1) page()
      print('Official Journal of Trade', 60, 40, { size: 9 })
      print(`L ${number}, 12.7.2024`, 400, 40, { size: 9 })
      print(`Article ${number}`, 60, 80)
      lines([`On day ${7 * number % 5} of each month:`, ...PROSE.slice(0, 3)], 60, 92)
      print(`${number}/4`, 290, 815, { size: 9 })
    }
    page()
    print('shown to the authority when it asks for it.', 60, 80)
  })
  t.strictSame(words(document), [1, 2, 3].flatMap(number => [`Article ${number}`, `On day ${7 * number % 5} of each month:`, PROSE.slice(0, 3).join(' ')]).concat('Article 4', 'On day 3 of each month:', JOINED))
  t.strictSame(document.blocks.map(block => block.page), [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
})

t.test('pages counted in Roman numerals, heads of left and right pages, and a lone page number', async t => {
  const document = await read(({ lines, print, page }) => {
    for (let number = 1; number <= 8; number++) {
      if (number > 1) page()
      print(number % 2 === 0 ? 'The Authority' : 'Rules of Trade', 60, 40)
      lines(PROSE, 60, 200)
      print(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][number - 1] as string, 290, 815)
    }
  })
  t.strictSame(words(document), Array.from({ length: 8 }, () => JOINED))
  t.strictSame(words(await read(({ lines, print }) => {
    lines(PROSE, 60, 100)
    print('Page 1 of 1', 290, 815)
  })), [JOINED])
})

t.test('hyphens at line ends go, where the document does not write them inside its lines', async t => {
  const document = await read(({ lines }) => {
    lines(['The information of the customer and the co-operation of the', 'operator are free. Whoever asks for such infor-', 'mation, or for more co-', 'operation, gets it. A cross-', 'border case and a pre-', 'and post-trade notice, an EU-', 'China order, a regis-', 'tration: see https://example.org/trade-', 'rules/2024 for those that cross a border.'], 60, 100)
  })
  t.strictSame(words(document), ['The information of the customer and the co-operation of the operator are free. Whoever asks for such information, or for more co-operation, gets it. A cross-border case and a pre- and post-trade notice, an EU-China order, a registration: see https://example.org/trade-rules/2024 for those that cross a border.'])
})

t.test('footnotes stand apart, at the end of the section that calls them, and their calls go', async t => {
  const document = await read(({ document, lines, print, page }) => {
    print('1. Scope', 60, 60, { size: 14, font: 'Times-Bold' })
    lines(PROSE.slice(0, 3), 60, 100)
    print('1', 60 + document.widthOfString(PROSE[2] as string), 121, { size: 6 })
    print('1', 60, 790, { size: 6 })
    lines(['Act of 3 May 1999, as amended by the Act of 2 June 2004, and later by', 'the Act of 5 July 2011.'], 66, 793, { size: 8, step: 9.5 })
    page()
    print('shown to the authority (2) when it asks for it.', 60, 80)
    print('2. Records', 60, 120, { size: 14, font: 'Times-Bold' })
    lines(PROSE, 60, 150)
    print('(2) Only in its office hours.', 60, 800, { size: 8 })
  })
  t.strictSame(words(document), ['1. Scope', 'The operator keeps a record of every order that a customer has placed, of every answer that was given to it, and of the day on which the goods were sent. The record is kept for three years and shown to the authority (2) when it asks for it.', '1 Act of 3 May 1999, as amended by the Act of 2 June 2004, and later by the Act of 5 July 2011.', '2. Records', JOINED, '(2) Only in its office hours.'])
  t.strictSame(document.blocks.map(block => block.hints.includes('footnote')), [false, false, true, false, false, true])
})

t.test('headings have their level from their size, bold lines from the body', async t => {
  const document = await read(({ lines, print }) => {
    print('Code of Conduct', 200, 60, { size: 20, font: 'Helvetica-Bold' })
    print('Gifts', 60, 100, { size: 14, font: 'Helvetica-Bold' })
    lines(PROSE, 60, 130)
    print('Small gifts', 60, 200, { font: 'Times-Bold' })
    lines(PROSE, 60, 220)
    print('Records', 60, 300, { size: 14, font: 'Helvetica-Bold' })
    lines(PROSE, 60, 330)
  })
  t.strictSame(document.blocks.filter(block => block.kind === 'HEADING').map(block => [document.text.slice(block.from, block.to), block.level]), [['Code of Conduct', 1], ['Gifts', 2], ['Small gifts', 3], ['Records', 2]])
})

t.test('bold and italic runs inside a paragraph are kept', async t => {
  const document = await read(({ lines, print }) => {
    lines(PROSE, 60, 100)
    print('An', 60, 200)
    print('order', 74, 200, { font: 'Times-Italic' })
    print('is what a customer asks for.', 98, 200)
  })
  const last = document.blocks.at(-1)
  t.equal(document.text.slice(last?.from, last?.to), 'An order is what a customer asks for.')
  t.strictSame(last?.emphasis.map(run => document.text.slice(run.from, run.to)), ['order'])
})

t.test('numbered paragraphs and bullets begin anew; what stands as deep as their words is below them', async t => {
  const document = await read(({ lines, print }) => {
    lines(['1.', '2.'], 60, 100, { step: 48 })
    lines(PROSE, 80, 100)
    lines(['The operator also answers questions of the customer in the language', 'of the customer.'], 80, 148)
    print('Half of them within a week.', 80, 180)
    print('•', 60, 220)
    lines(['orders by letter, which are answered by letter within the week of', 'their arrival'], 75, 220)
    lines(['(a)', '(b)'], 60, 260, { step: 24 })
    lines(['all orders that the operator takes in one of its shops, or that its', 'agents bring; and'], 80, 260)
    print('all others (as in paragraph', 80, 284)
    print('•', 75, 244)
    print('by fax', 90, 244)
  })
  t.strictSame(document.blocks.map(block => [block.kind, block.marker, block.level, document.text.slice(block.from, block.to).slice(0, 24)]), [
    ['PARAGRAPH', null, 0, '1. The operator keeps a '],
    ['PARAGRAPH', null, 0, '2. The operator also ans'],
    ['PARAGRAPH', null, 1, 'Half of them within a we'],
    ['LIST_ITEM', '•', 1, 'orders by letter, which '],
    ['LIST_ITEM', '•', 2, 'by fax'],
    ['PARAGRAPH', null, 0, '(a) all orders that the '],
    ['PARAGRAPH', null, 0, '(b) all others (as in pa']
  ])
})

t.test('tables are read row by row, contents too', async t => {
  const document = await read(({ lines, print }) => {
    lines(PROSE, 60, 100)
    const row = (y: number, cells: readonly string[][]): void => { cells.forEach((cell, index) => { lines(cell, 60 + index * 160, y) }) }
    row(180, [['Kind'], ['Limit'], ['Answer']])
    row(200, [['Meal'], ['50 euro'], ['within a week, by', 'letter']])
    row(232, [['Journey of an', 'agent'], ['none'], ['at once']])
    lines(PROSE, 60, 300)
    print('1. Scope . . . . . . . . . . . . . . . . . . . . . 4', 60, 380)
    print('2. Records ............................ 17', 60, 392)
  })
  t.strictSame(words(document), [JOINED, 'Kind | Limit | Answer', 'Meal | 50 euro | within a week, by letter', 'Journey of an agent | none | at once', JOINED, '1. Scope | 4', '2. Records | 17'])
  t.strictSame(document.blocks.map(block => block.kind), ['PARAGRAPH', 'TABLE_ROW', 'TABLE_ROW', 'TABLE_ROW', 'PARAGRAPH', 'TABLE_ROW', 'TABLE_ROW'])
})

t.test('justified text is one paragraph, however wide its gaps', async t => {
  const document = await read(({ justified, print }) => {
    PROSE.slice(0, 3).forEach((line, index) => { justified(line, 60, 100 + index * 12, 300) })
    justified('see https://example.org/a-long-address/that-does/not-fit', 60, 136, 300)
    print('in a line.', 60, 148)
  })
  t.strictSame(words(document), [[...PROSE.slice(0, 3), 'see https://example.org/a-long-address/that-does/not-fit in a line.'].join(' ')])
})

t.test('a page that lies on its side is read upright; a stamp across it is told and left out', async t => {
  const document = await read(({ document, lines }) => {
    document.rotate(90, { origin: [0, 0] }).translate(0, -595)
    lines(PROSE, 60, 100)
    document.rotate(30, { origin: [0, 0] })
    document.fontSize(40).text('DRAFT', 300, 100, { lineBreak: false })
  })
  t.strictSame(words(document), [JOINED])
  t.match(document.diagnostics, [{ ruleId: 'read/turned-text', message: 'page 1: 1 turned or slanted word(s) left out: `DRAFT`' }])
})
