import { AlignmentType, Document, FootnoteReferenceRun, HeadingLevel, InsertedTextRun, DeletedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import t from 'tap'
import type { AppError } from '../../../services/errors.js'
import { readDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'
import { zipOf } from '../../zip-of.js'

type Options = ConstructorParameters<typeof Document>[0]
const read = async (bytes: Uint8Array) => await readDocument({ source: 'policy.docx', bytes })
const made = async (options: Options) => await read(await Packer.toBuffer(new Document(options)))
const lines = (document: Awaited<ReturnType<typeof read>>): string[] => document.blocks.map(({ kind, level, from, to }) => `${kind}${level > 0 ? ` ${level}` : ''}: ${document.text.slice(from, to)}`)
const refused = async (bytes: Uint8Array): Promise<AppError> => {
  try {
    await read(bytes)
  } catch (error) { return error as AppError }
  throw new Error('was read')
}

const word = (body: string): string => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
const paragraph = (text: string, properties = '', run = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
const numbered = (numId: number, ilvl: number, text: string): string => paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)
const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

t.test('numbers are those that Word prints, at every level, and lists that begin anew begin anew', async t => {
  const document = await made({
    numbering: {
      config: [{
        reference: 'law',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_LETTER, text: '(%3)', alignment: AlignmentType.START },
          { level: 3, format: LevelFormat.LOWER_ROMAN, text: '(%4)', alignment: AlignmentType.START }
        ]
      }]
    },
    sections: [{
      children: [
        ...([[0, 'Gifts'], [1, 'Staff must not accept gifts.'], [1, 'A gift may be accepted where:'], [2, 'it is worth less than 50 euros; or'], [2, 'the manager agrees:'], [3, 'in writing; and'], [3, 'beforehand.'], [0, 'Records'], [1, 'Managers shall keep records.']] as const)
          .map(([level, text]) => new Paragraph({ text, numbering: { reference: 'law', level } })),
        new Paragraph({ text: 'Another list', numbering: { reference: 'law', level: 0, instance: 2 } }),
        new Paragraph({ text: 'no number', bullet: { level: 0 } })
      ]
    }]
  })
  t.equal(document.format, 'DOCX')
  t.strictSame(lines(document), [
    'PARAGRAPH: 1. Gifts', 'PARAGRAPH: 1.1 Staff must not accept gifts.', 'PARAGRAPH: 1.2 A gift may be accepted where:', 'PARAGRAPH: (a) it is worth less than 50 euros; or', 'PARAGRAPH: (b) the manager agrees:', 'PARAGRAPH: (i) in writing; and', 'PARAGRAPH: (ii) beforehand.', 'PARAGRAPH: 2. Records', 'PARAGRAPH: 2.1 Managers shall keep records.', 'PARAGRAPH: 1. Another list', 'LIST_ITEM 1: no number'
  ])
})

t.test('title, headings, emphasis, tables and footnotes', async t => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const document = await made({
    title: 'core title',
    footnotes: { 1: { children: [new Paragraph('Cash and vouchers alike.')] } },
    sections: [{
      children: [
        new Paragraph({ text: 'Gifts Policy', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Scope', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ children: [new TextRun('All '), new TextRun({ text: 'staff', bold: true }), new TextRun(' must report gifts.'), new FootnoteReferenceRun(1)] }),
        new Paragraph({ text: 'Limits', heading: HeadingLevel.HEADING_2 }),
        new Table({ rows: [new TableRow({ children: [cell('Gift'), cell('Limit')] }), new TableRow({ children: [cell('Meal'), cell('50')] })] })
      ]
    }]
  })
  t.equal(document.title, 'Gifts Policy')
  t.strictSame(lines(document), ['HEADING 1: Gifts Policy', 'HEADING 2: Scope', 'PARAGRAPH: All staff must report gifts.', 'HEADING 3: Limits', 'TABLE_ROW: Gift | Limit', 'TABLE_ROW: Meal | 50', 'PARAGRAPH: Cash and vouchers alike.'])
  t.strictSame(document.blocks[2]?.emphasis.map(({ from, to }) => document.text.slice(from, to)), ['staff'])
  t.strictSame(document.blocks.at(-1)?.hints, ['footnote'])
  const { provisions, title } = buildProvisions(document)
  t.equal(title, 'Gifts Policy')
  t.strictSame(provisions.map(({ kind, heading }) => heading === null ? kind : `${kind} ${heading}`), ['PREAMBLE Gifts Policy', 'SECTION Scope', 'PARAGRAPH', 'SECTION Limits', 'TABLE', 'POINT', 'POINT', 'FOOTNOTE'])
})

t.test('tracked changes: insertions are read, deletions are not, and both are told', async t => {
  const change = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' }
  const document = await made({ sections: [{ children: [new Paragraph({ children: [new TextRun('Staff '), new DeletedTextRun({ text: 'may', ...change }), new InsertedTextRun({ text: 'must not', ...change, id: 2 }), new TextRun(' accept gifts.')] })] }] })
  t.strictSame(lines(document), ['PARAGRAPH: Staff must not accept gifts.'])
  t.match(document.diagnostics, [{ ruleId: 'read/tracked-changes', severity: 'WARNING', message: /1 insertion.*1 deletion/ }])
})

t.test('words that nobody sees are left out and told', async t => {
  const body = [
    paragraph('Seen.'), paragraph('Vanished.', '', '<w:vanish/>'), paragraph('White.', '', '<w:color w:val="FFFFFF"/>'), paragraph('Tiny.', '', '<w:sz w:val="1"/>'), paragraph('By style.', '', '<w:rStyle w:val="Secret"/>'),
    paragraph('White on blue.', '<w:shd w:val="clear" w:fill="0000FF"/>', '<w:color w:val="FFFFFF"/>'), paragraph('Not hidden.', '', '<w:vanish w:val="0"/>')
  ].join('')
  const document = await read(zipOf({ 'word/document.xml': word(body), 'word/styles.xml': `<w:styles ${NS}><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>` }))
  t.strictSame(lines(document), ['PARAGRAPH: Seen.', 'PARAGRAPH: White on blue.', 'PARAGRAPH: Not hidden.'])
  t.strictSame(document.diagnostics.map(({ ruleId, message }) => [ruleId, /`(.*)`/.exec(message)?.[1]]), [['read/hidden-text', 'Vanished.'], ['read/hidden-text', 'White.'], ['read/hidden-text', 'Tiny.'], ['read/hidden-text', 'By style.']])
})

t.test('numbering by style, translated heading styles, legal numbering, restarts and overrides', async t => {
  const numbering = `<w:numbering ${NS}>
    <w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', 'Article %1', '<w:pStyle w:val="berschrift1"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
  const styles = `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`
  const heading = (text: string, style = 'berschrift1'): string => paragraph(text, `<w:pStyle w:val="${style}"/>`)
  const body = [heading('First'), numbered(1, 1, 'One.'), numbered(1, 2, 'Letter.'), heading('Second', 'Mine'), numbered(1, 1, 'Anew.'), numbered(1, 2, 'Letter anew.'), numbered(2, 1, 'From five.'), numbered(0, 0, 'None.')].join('')
  const document = await read(zipOf({ 'word/document.xml': word(body), 'word/styles.xml': styles, 'word/numbering.xml': numbering }))
  t.strictSame(lines(document), ['HEADING 1: Article I First', 'PARAGRAPH: 1.1 One.', 'PARAGRAPH: a) Letter.', 'HEADING 1: Article II Second', 'PARAGRAPH: 2.1 Anew.', 'PARAGRAPH: a) Letter anew.', 'PARAGRAPH: 2.5 From five.', 'PARAGRAPH: None.'])
})

t.test('hostile archives are refused quickly, with a code', async t => {
  const bomb = zipOf({ 'word/document.xml': word(paragraph('a')) + ' '.repeat(50_000_000) })
  t.ok(bomb.length < 100_000)
  t.match(await refused(bomb), { code: 'INPUT_TOO_LARGE', message: /inflates/ })
  const lying = zipOf({ 'word/document.xml': ' '.repeat(50_000_000) }, { declaredSize: 10 })
  t.match(await refused(lying), { code: 'INPUT_TOO_LARGE' })
  t.match(await refused(zipOf(Object.fromEntries([...Array(2_100).keys()].map(number => [`${number}.xml`, '<a/>'])))), { code: 'INPUT_TOO_LARGE', message: /parts/ })
  t.match(await refused(zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })), { code: 'INPUT_INVALID', message: /document type/ })
  t.match(await refused(zipOf({ 'word/document.xml': '<a>'.repeat(100_000) })), { code: 'INPUT_TOO_LARGE', message: /deep/ })
  t.match(await refused(zipOf({ 'word/document.xml': word('<w:p>') })), { code: 'INPUT_INVALID', message: /well-formed/ })
  t.match(await refused(zipOf({ 'xl/workbook.xml': '<a/>' })), { code: 'INPUT_UNSUPPORTED', message: /Excel/ })
  t.match(await refused(zipOf({ 'a.txt': 'a' })), { code: 'INPUT_UNSUPPORTED', message: /without a Word document/ })
  t.match(await refused(bomb.subarray(0, 200)), { code: 'INPUT_INVALID', message: /broken/ })
  t.match(await refused(zipOf({ 'word/document.xml': word('') })), { code: 'INPUT_EMPTY' })
})
