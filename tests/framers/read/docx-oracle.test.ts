import { AlignmentType, DeletedTextRun, Document, ExternalHyperlink, HeadingLevel, InsertedTextRun, LevelFormat, Packer, PageBreak, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx'
import * as fc from 'fast-check'
import mammoth from 'mammoth'
import t from 'tap'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'
import { readDocument } from '../../../services/framers/read/read-document.js'
import { zipOf } from '../../zip-of.js'

// mammoth reads Word documents by rules of its own: what it finds must be found here as well, in the same order.

const words = (text: string): string[] => text.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
const read = async (bytes: Uint8Array) => await readDocument({ source: 'policy.docx', bytes })
/** The words of mammoth that are not found here, each searched after the one before. */
async function missing (bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const ours = words((await read(bytes)).text)
  let at = 0
  return words(value).filter(word => {
    const found = ours.indexOf(word, at)
    if (found >= 0) at = found + 1
    return found < 0
  })
}

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A whole document: mammoth wants the parts that say which is the main one. */
const packed = (body: string, { styles = '', numbering = '', main = 'document' } = {}): Uint8Array => zipOf({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="word/${main}.xml"/></Relationships>`,
  [`word/${main}.xml`]: `<w:document ${NS}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${NS}>${styles}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${NS}>${numbering}</w:numbering>`
})
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const styled = (id: string, name: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const lines = async (bytes: Uint8Array): Promise<string[]> => {
  const { blocks, text } = await read(bytes)
  return blocks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)
}

const word = fc.constantFrom('staff', 'must', 'report', 'gifts', 'Überprüfung', 'naïve', 'Ω', '7', 'a,b', '“quoted”', '\u{1f600}x', '§')
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map(list => list.join(' '))
const change = (id: number) => ({ id, author: 'A', date: '2026-01-01T00:00:00Z' })
const runOf = fc.oneof(
  phrase.map(text => new TextRun({ text: `${text} `, bold: true })),
  phrase.map(text => new TextRun({ children: [' ', text, new Tab(), text] })),
  phrase.map(text => new InsertedTextRun({ text: ` ${text}`, ...change(1) })),
  phrase.map(text => new DeletedTextRun({ text: ` ${text}`, ...change(2) })),
  phrase.map(text => new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun(` ${text} `)] })),
  fc.constant(new TextRun({ children: [' ', new PageBreak(), ' '] }))
)
const paragraphOf = fc.tuple(fc.array(runOf, { maxLength: 5 }), fc.constantFrom({}, { heading: HeadingLevel.HEADING_1 }, { heading: HeadingLevel.HEADING_3 }, { bullet: { level: 0 } }, { numbering: { reference: 'law', level: 1 } }, { heading: HeadingLevel.TITLE }))
  .map(([children, options]) => new Paragraph({ children, ...options }))
const cellOf = fc.array(paragraphOf, { minLength: 1, maxLength: 2 }).map(children => new TableCell({ children }))
const tableOf = fc.array(fc.array(cellOf, { minLength: 1, maxLength: 3 }).map(children => new TableRow({ children })), { minLength: 1, maxLength: 3 }).map(rows => new Table({ rows }))
const documentOf = fc.array(fc.oneof({ weight: 4, arbitrary: paragraphOf }, { weight: 1, arbitrary: tableOf }), { minLength: 1, maxLength: 12 }).map(children => new Document({
  numbering: { config: [{ reference: 'law', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }, { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START }] }] },
  sections: [{ children: [new Paragraph('Begin.'), ...children] }]
}))

t.test('random documents: mammoth finds no word that is not found here, and each is in exactly one provision', async t => {
  await fc.assert(fc.asyncProperty(documentOf, async document => {
    const bytes = await Packer.toBuffer(document)
    if ((await missing(bytes)).length > 0) return false
    const source = await read(bytes)
    const own = buildProvisions(source).provisions.map(({ from, ownTo }) => source.text.slice(from, ownTo)).join('\n')
    return words(own).join(' ') === words(source.text).join(' ')
  }), { numRuns: 30, endOnFailure: true, reporter: ({ failed, seed, counterexamplePath }) => { t.notOk(failed, `seed ${seed}, path ${counterexamplePath ?? ''}`) } })
})

t.test('content controls, fields, links and smart tags are read; instructions of fields are not', async t => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _x \\h SECRET </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('section 4') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const bytes = packed([
    `<w:sdt><w:sdtPr><w:alias w:val="HIDDEN"/></w:sdtPr><w:sdtContent>${p(run('In a control.'))}</w:sdtContent></w:sdt>`,
    p(`${run('As in ')}${field}${run(', ')}<w:fldSimple w:instr=" DATE ">${run('1 May')}</w:fldSimple>${run(' and ')}<w:hyperlink w:anchor="x">${run('a link')}</w:hyperlink> <w:smartTag w:element="place">${run(' Rome')}</w:smartTag><w:sdt><w:sdtContent>${run(' here.')}</w:sdtContent></w:sdt>`),
    p('<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate non</w:t><w:noBreakHyphen/><w:t>stop a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>d</w:t></w:r>')
  ].join(''))
  t.strictSame(await lines(bytes), ['PARAGRAPH: In a control.', 'PARAGRAPH: As in section 4, 1 May and a link Rome here.', 'PARAGRAPH: cooperate non\u2011stop a b c d'])
})

t.test('text boxes are read once, after the paragraph that holds them', async t => {
  const box = (name: string, inner: string): string => `<w:${name}><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:${name}>`
  const inner = p(run('Staff must ask.')) + p(run('Then wait.'))
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>${box('pict', inner)}</mc:Fallback></mc:AlternateContent></w:r>`
  const bytes = packed(p(run('Before ') + both + run('after.')) + p(`<w:r>${box('pict', p(run('Alone.')))}</w:r>`) + p(run('End.')))
  t.strictSame(await missing(bytes), [])
  t.strictSame(await lines(bytes), ['PARAGRAPH: Before after.', 'PARAGRAPH: Staff must ask.', 'PARAGRAPH: Then wait.', 'PARAGRAPH: Alone.', 'PARAGRAPH: End.'])
})

t.test('moved words stand where they were moved to, and a paragraph whose end was deleted goes on', async t => {
  const bytes = packed([
    `<w:p><w:moveFrom>${run('Moved away.')}</w:moveFrom>${run('Stays.')}</w:p>`, `<w:p><w:moveTo>${run('Moved here.')}</w:moveTo></w:p>`,
    p(run('Staff must '), '<w:rPr><w:del w:id="1"/></w:rPr>'), p(run('not accept gifts.')), p('<w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>', '<w:rPr><w:del w:id="2"/></w:rPr>'), p(run('Last'), '<w:rPr><w:del w:id="3"/></w:rPr>')
  ].join(''))
  t.strictSame(await missing(bytes), [])
  t.strictSame(await lines(bytes), ['PARAGRAPH: Stays.', 'PARAGRAPH: Moved here.', 'PARAGRAPH: Staff must not accept gifts.', 'PARAGRAPH: Last'])
})

t.test('headings of other languages and by outline, and tables of contents, which are left out and told', async t => {
  const styles = styled('a', 'Überschrift 2') + styled('b', 'mine', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + styled('c', 'toc 1') + styled('d', 'TOC Heading', '<w:basedOn w:val="b"/>')
  const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
  const bytes = packed([
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(run('Scope 1'))}</w:sdtContent></w:sdt>`,
    p(run('Contents'), style('d')), p(run('Scope 1'), style('c')), p(run('Scope'), style('b')), p(run('Gifts'), style('a')), p(run('Third'), '<w:outlineLvl w:val="2"/>'), p(run('Staff must ask.'))
  ].join(''), { styles })
  const { blocks, text, diagnostics } = await read(bytes)
  t.strictSame(blocks.map(({ kind, level, from, to }) => `${kind} ${level} ${text.slice(from, to)}`), ['HEADING 1 Scope', 'HEADING 2 Gifts', 'HEADING 3 Third', 'PARAGRAPH 0 Staff must ask.'])
  t.match(diagnostics, [{ ruleId: 'read/contents', severity: 'INFO', message: /^3 / }])
})

t.test('nested tables and merged cells keep their words in the row; an empty numbered paragraph counts; a list without signs goes on', async t => {
  const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
  const table = (...rows: string[]): string => `<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
  const numbering = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
  const listed = (inner: string, id = 1): string => p(inner, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)
  const bytes = packed([
    table(cell(p(run('Gift')), '<w:vMerge w:val="restart"/>') + cell(p(run('Meal'))), cell(p(''), '<w:vMerge/>') + cell(p(run('Cash')) + table(cell(p(run('in'))) + cell(p(run('side')))) + p(''))),
    listed(run('One.')), listed(''), listed(run('Three.')), listed(run('Goes on.'), 2)
  ].join(''), { numbering, main: 'document2' })
  t.strictSame(await missing(bytes), [])
  t.strictSame(await lines(bytes), ['TABLE_ROW: Gift | Meal', 'TABLE_ROW: Cash in side', 'PARAGRAPH: 1. One.', 'PARAGRAPH: 3. Three.', 'PARAGRAPH: Goes on.'])
})

t.test('twice the paragraphs take about twice the time', async t => {
  const time = async (count: number): Promise<number> => {
    const bytes = packed([...Array(count).keys()].map(number => p(run(`Paragraph ${number}: staff must report each gift.`))).join(''))
    const begun = process.cpuUsage()
    await read(bytes)
    return process.cpuUsage(begun).user
  }
  await time(4_000)
  const [once, twice] = [Math.min(await time(6_000), await time(6_000)), Math.min(await time(24_000), await time(24_000))]
  t.ok(twice < 12 * once + 200_000, `${once} and ${twice} microseconds for four times the size`)
})
