import t from 'tap'
import { createSandboxedParser } from '../../services/sandbox/create-sandboxed-parser.js'
import { BUILT_CHILD } from './built-child.js'
import { zip } from './zip.js'

type Bomb = readonly [name: string, source: string, content: () => string | Uint8Array]

const each = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('')
const DOCX_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const DOCX_RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** Documents that ask for more than they should get: in size, in depth, in number, or of a regular expression. */
const BOMBS: readonly Bomb[] = [
  ['100 MB of blanks', 'blanks.txt', () => ' '.repeat(100_000_000)],
  ['a word, 20 MB of blanks, a word', 'apart.md', () => `a${' '.repeat(20_000_000)}b`],
  ['5 million line feeds', 'lines.md', () => `a${'\n'.repeat(5_000_000)}b`],
  ['one word of 50 MB', 'word.txt', () => 'x'.repeat(50_000_000)],
  ['one line of 20 MB', 'line.txt', () => 'you must go '.repeat(1_700_000)],
  ['5 MB of one angle bracket', 'angles.html', () => '<'.repeat(5_000_000)],
  ['lists 100,000 deep', 'lists.md', () => '- '.repeat(100_000)],
  ['quotes 100,000 deep', 'quotes.md', () => '> '.repeat(100_000)],
  ['brackets 1,000,000 deep', 'brackets.md', () => '['.repeat(1_000_000)],
  ['links that never end', 'links.md', () => '[a]('.repeat(250_000)],
  ['emphasis that never ends', 'stars.md', () => '*a **b '.repeat(150_000)],
  ['elements 100,000 deep', 'deep.html', () => '<div>'.repeat(100_000)],
  ['tables 100,000 deep', 'tables.html', () => '<table><tr><td>'.repeat(100_000)],
  ['100,000 headings', 'headings.md', () => each(100_000, at => `# ${at} Rule\n\n`)],
  ['20,000 articles', 'articles.txt', () => each(20_000, at => `Article ${at}\nYou must do it.\n`)],
  ['100,000 citations', 'citations.txt', () => each(100_000, at => `See section ${at}(a) of this title. `)],
  ['100,000 letters in brackets', 'letters.txt', () => `See section 1${'(a)'.repeat(100_000)}`],
  ['XML 100,000 deep', 'deep.xml', () => `<?xml version="1.0"?>${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`],
  ['entities that grow tenfold eight times', 'laughs.xml', () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b0 "ha">${each(8, at => `<!ENTITY b${at + 1} "${`&b${at};`.repeat(10)}">`)}]><a>&b8;</a>`],
  ['JSON 1,000,000 deep', 'deep.json', () => '['.repeat(1_000_000)],
  ['a ZIP of 150 MB in 150 KB', 'bomb.docx', () => zip([{ name: '[Content_Types].xml', content: Buffer.from(DOCX_TYPES) }, { name: '_rels/.rels', content: Buffer.from(DOCX_RELS) }, { name: 'word/document.xml', content: Buffer.alloc(150_000_000, ' ') }])],
  ['comments before a page', 'comments', () => '<!-- -->'.repeat(100_000)],
  ['front matter that never ends', 'matter.md', () => `---\n${'\n--'.repeat(50_000)}`],
  ['conditions that never end', 'conditions.txt', () => `You must go ${'if you stay unless you leave '.repeat(40_000)}`],
  ['numbers that never end', 'numbers.txt', () => `You must go within ${'ten hundred '.repeat(80_000)}days.`]
]

/** How a document may be refused; a crash or a fault of the program is no refusal. */
const REFUSED = /^INPUT_(EMPTY|BINARY|ENCODING|UNSUPPORTED|TOO_LARGE|INVALID|MEMORY|TIMEOUT)$/

t.test('whatever a document holds, it is read or refused, and the next one is read', { timeout: 240_000 }, async t => {
  const parser = createSandboxedParser({ timeoutMs: 20_000, memoryMb: 1_024, workers: 2, program: BUILT_CHILD })
  t.teardown(() => parser.close())
  // One after the other, so that the bytes of one are held at a time.
  for (const [name, source, content] of BOMBS) {
    const began = performance.now()
    const outcome = await parser.parse({ source, bytes: Buffer.from(content()) }).then(() => 'read', (error: { code?: string, message: string }) => error.code ?? error.message)
    t.ok(outcome === 'read' || REFUSED.test(outcome), `${name}: ${outcome} after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  t.equal((await parser.parse({ source: 'gifts.md', bytes: Buffer.from('Employees must not accept gifts.') })).norms.length, 1)
})

t.test('a bomb of every size takes time in proportion: four times as much is not ten times as long', { timeout: 240_000 }, async t => {
  const parser = createSandboxedParser({ timeoutMs: 60_000, memoryMb: 1_024, workers: 1, program: BUILT_CHILD })
  t.teardown(() => parser.close())
  const seconds = async (source: string, text: string): Promise<number> => {
    const began = performance.now()
    await parser.parse({ source, bytes: Buffer.from(text) })
    return (performance.now() - began) / 1000
  }
  const growing: Array<[string, (count: number) => string]> = [
    ['paragraphs.txt', count => each(count, at => `(${String.fromCharCode(97 + at % 26)}) You must do it.\n`)],
    ['sections.txt', count => each(count, at => `Section ${at}. You must do it, see section ${count - at}.\n`)],
    ['definitions.txt', count => `Definitions\n${each(count, at => `“term${at}” means a thing of ${at}.\n`)}`],
    ['list.md', count => `You must:\n\n${each(count, () => '- do it;\n')}`],
    ['cells.html', count => `<table>${each(count, () => '<tr><td>a</td><td>You must go.</td></tr>')}</table>`]
  ]
  for (const [source, text] of growing) {
    await seconds(source, text(500))
    const [small, large] = [await seconds(source, text(2_000)), await seconds(source, text(8_000))]
    t.ok(large < 10 * small + 1, `${source}: ${small.toFixed(2)} s, then ${large.toFixed(2)} s`)
  }
})
