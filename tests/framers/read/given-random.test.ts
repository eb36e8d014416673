import * as fc from 'fast-check'
import t from 'tap'
import type { AppError } from '../../../services/errors.js'
import { parseText } from '../../../services/framers/parse-document.js'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { loadLexicon } from '../../../services/load-lexicon.js'
import { isVerbatim } from '../../../services/norms/anchor.js'
import { codePoints } from '../../../services/norms/code-points.js'

// Documents that state their structure: whatever they state, no word is lost or owned twice, and every quotation stands in the text.

const lexicon = await loadLexicon()
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const parse = (source: string, text: string) => parseText({ source, bytes: bytes(text) }, lexicon)
const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
const refused = (text: string): AppError => {
  try {
    readTextDocument({ source: 'a.xml', bytes: bytes(text) })
  } catch (error) { return error as AppError }
  throw new Error('was read')
}

/** Every word of the text in the own words of one provision, every claim verbatim, every id once. */
function isSound (source: string, text: string, written: readonly string[]): boolean {
  const { expression, provisions, norms, references, definitions } = parse(source, text)
  const points = codePoints(expression.text)
  const own = provisions.map(({ start, ownEnd }) => points.slice(start, ownEnd)).join('\n')
  return words(own).join(' ') === words(expression.text).join(' ') &&
    written.every(word => words(expression.text).filter(one => one === word).length === 1) &&
    new Set(provisions.map(({ eId }) => eId)).size === provisions.length &&
    [...norms, ...references, ...definitions].every(claim => isVerbatim(points, claim))
}

/** Numbers the words of a tree, so that each can be found again. */
const counter = (): { mark: () => string, marks: string[] } => {
  const marks: string[] = []
  return { marks, mark: () => { marks.push(`w${marks.length}x`); return marks.at(-1) as string } }
}

interface Tree { name: string, id: string, text: string, below: Tree[] }
const treeOf = (names: readonly string[]) => fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({ name: fc.constantFrom(...names), id: fc.constantFrom('', 'a', 'b', 'odd id', '__proto__'), text: fc.constantFrom('An official must report', 'see section 1 of', '“gift” means', '\u{1f600} é'), below: fc.oneof({ maxDepth: 4, withCrossShrink: true }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 3 })) })
})).tree

t.test('random acts in Akoma Ntoso', async t => {
  const xml = (tree: Tree, mark: () => string): string => {
    const words = `${tree.text} ${mark()}`
    const inner = `<num>${tree.text.length}</num><heading>${mark()}</heading><content><p>${words} <b>${mark()}</b> <ref href="#a">${mark()}</ref></p></content>${tree.below.map(one => xml(one, mark)).join('')}<wrapUp><p>${mark()}</p></wrapUp>`
    return `<${tree.name}${tree.id === '' ? '' : ` eId="${tree.id}"`}>${inner}</${tree.name}>`
  }
  fc.assert(fc.property(fc.array(treeOf(['part', 'section', 'subsection', 'paragraph', 'hcontainer', 'article', 'point', 'blockContainer']), { minLength: 1, maxLength: 3 }), trees => {
    const { mark, marks } = counter()
    return isSound('a.akn', `<akomaNtoso><act><body>${trees.map(tree => xml(tree, mark)).join('\n')}</body></act></akomaNtoso>`, marks)
  }), { numRuns: 60 })
  t.pass('held')
})

t.test('random catalogs in OSCAL', async t => {
  const part = (tree: Tree, mark: () => string): object => ({ ...tree.id === '' ? {} : { id: tree.id }, name: tree.name, title: mark(), prose: `${tree.text} ${mark()}.`, parts: tree.below.map(one => part(one, mark)) })
  fc.assert(fc.property(fc.array(treeOf(['statement', 'item', 'guidance', 'objective', 'else']), { minLength: 1, maxLength: 3 }), trees => {
    const { mark, marks } = counter()
    const controls = trees.map(tree => ({ id: tree.id === '' ? 'c' : tree.id, title: mark(), parts: [part(tree, mark)] }))
    return isSound('a.json', JSON.stringify({ catalog: { metadata: { title: 'x' }, groups: [{ title: mark(), controls }], controls: [{ id: 'top', title: mark() }] } }), marks)
  }), { numRuns: 60 })
  t.pass('held')
})

t.test('hostile XML ends quickly: many attributes, nesting without end, no characters, the same id everywhere', async t => {
  const attributes = [...Array(100_000).keys()].map(number => `a${number}="1"`).join(' ')
  t.equal(readTextDocument({ source: 'a.xml', bytes: bytes(`<akomaNtoso><act><body><section ${attributes}><num>1</num><content><p>Pay.</p></content></section></body></act></akomaNtoso>`) }).text, '1 Pay.')
  t.match(refused(`<akomaNtoso><act>${'<section>'.repeat(10_000)}`), { code: 'INPUT_TOO_LARGE', message: /deep/ })
  t.match(refused('<akomaNtoso><act><p>&#0;</p></act></akomaNtoso>'), { code: 'INPUT_INVALID', message: /line 1/ })
  t.match(refused('<akomaNtoso><act><p>&#xD800;</p></act></akomaNtoso>'), { code: 'INPUT_INVALID' })
  const same = parse('a.akn', `<akomaNtoso><act><body>${'<section eId="s"><num>1</num><content><p>Pay.</p></content></section>'.repeat(3_000)}</body></act></akomaNtoso>`)
  t.equal(new Set(same.provisions.map(({ eId }) => eId)).size, 3_000)
})

t.test('four times the size takes about four times the time', async t => {
  const read = (source: string, text: string): number => {
    const input = { source, bytes: bytes(text) }
    const begun = process.cpuUsage()
    readTextDocument(input)
    return process.cpuUsage(begun).user
  }
  const best = (source: string, text: string): number => Math.min(read(source, text), read(source, text), read(source, text))
  const akn = (count: number): string => `<akomaNtoso><act><body>${[...Array(count).keys()].map(number => `<section eId="s-${number}"><num>${number}</num><content><p>An official <del>may</del> must report <b>each</b> gift.</p></content></section>`).join('')}</body></act></akomaNtoso>`
  const oscal = (count: number): string => JSON.stringify({ catalog: { metadata: { title: 'x' }, controls: [...Array(count).keys()].map(number => ({ id: `c-${number}`, title: 'Gifts', parts: [{ id: `c-${number}_smt`, name: 'statement', prose: 'Report {{ insert: param, p }}.' }] })) } })
  for (const [source, make] of [['a.akn', akn], ['a.json', oscal]] as const) {
    best(source, make(2_000))
    const [once, fourfold] = [best(source, make(4_000)), best(source, make(16_000))]
    t.ok(fourfold < 10 * once + 100_000, `${source}: ${once} and ${fourfold} microseconds`)
  }
})
