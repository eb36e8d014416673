import t from 'tap'
import { aknGold } from '../../../services/framers/evaluate/akn-gold.js'
import { AKN_RENDERINGS } from '../../../services/framers/evaluate/akn-rendering.js'
import { evaluateTree } from '../../../services/framers/evaluate/evaluate-tree.js'
import { parseText } from '../../../services/framers/parse-document.js'
import { loadLexicon } from '../../../services/load-lexicon.js'
import { f1 } from '../../../services/framers/evaluate/figures.js'

const section = (number: number): string => `
  <section eId="section-${number}"><num>${number}</num><heading>Duties of keepers</heading>
    <subsection><num>1</num><intro><p>A keeper must—</p></intro>
      <paragraph><num>a</num><content><p>feed “<term refersTo="#t">animals</term>
        ”, and</p></content></paragraph>
      <paragraph><num>b</num><content><p>keep to <ref href="http://www.legislation.gov.uk/id/uksi/2015/${number}">S.I. 2015/${number}</ref>.</p></content></paragraph>
      <wrapUp><p>and may not sell them.</p></wrapUp>
    </subsection>
    <subsection><num><noteRef href="#n" marker="F1"/>2</num><content><p>A keeper who does not commits an offence.</p></content></subsection>
  </section>`
const act = `<akomaNtoso><act><body><part><num>Part 1</num><heading>Keepers</heading>${[1, 2, 3].map(section).join('')}</part>
  <hcontainer name="schedule"><num>SCHEDULE 1</num><heading>Zoos</heading>
    <paragraph><num>1</num><subparagraph><num>1</num><content><p>A zoo must be safe.</p></content></subparagraph>
    <subparagraph><num>2</num><content><p>It must be clean.</p></content></subparagraph></paragraph></hcontainer>
  </body></act></akomaNtoso>`
const [inLine, above] = AKN_RENDERINGS
if (inLine === undefined || above === undefined) throw new Error('there are renderings')

t.test('an act becomes one block a line, and its markup gold rows', t => {
  const gold = aknGold(act, 'act.akn', inLine)
  t.match(gold.text, /^Part 1 Keepers\n1 Duties of keepers\n\(1\) A keeper must—\n\(a\) feed “animals”, and\n\(b\) keep to S\.I\. 2015\/1\.\nand may not sell them\.\n\(2\) A keeper who/)
  t.match(gold.text, /SCHEDULE 1 Zoos\n1 \(1\) A zoo must be safe\.\n\(2\) It must be clean\.\n$/)
  t.strictSame(gold.nodes.map(({ path }) => path).filter(path => /^(part|section_1|schedule)/.test(path)), [
    'part_1', 'section_1', 'section_1/1', 'section_1/1/a', 'section_1/1/b', 'section_1/2', 'schedule_1', 'schedule_1/1', 'schedule_1/1/1', 'schedule_1/1/2'
  ])
  t.strictSame(gold.terms[0], { term: 'animals', path: 'section_1/1/a' })
  t.strictSame(gold.references[0], { path: 'section_1/1/b', quote: 'S.I. 2015/1', start: 8, end: 19, target: 'uksi/2015/1' })
  t.match(aknGold(act, 'act.akn', above).text, /Part 1\nKeepers\n1\nDuties of keepers\n\(1\)\nA keeper must—/)
  t.end()
})

t.test('the text of an act is read back as its own tree', async t => {
  const lexicon = await loadLexicon()
  for (const rendering of AKN_RENDERINGS.filter(({ numbers }) => numbers !== 'VERBATIM')) {
    const { text, ...rows } = aknGold(act, 'act.akn', rendering)
    const { score } = evaluateTree('structure', { document: 'act', ...rows, style: 'ACT' }, parseText({ source: 'act.txt', bytes: new TextEncoder().encode(text) }, lexicon))
    const [nodes] = score.figures
    t.strictSame(score.errors.filter(({ measure }) => measure === 'nodes'), [], rendering.id)
    t.equal(nodes?.kind === 'F1' && f1(nodes), 1)
  }
})

t.test('what is no well-formed XML, or has a document type, is refused', t => {
  t.throws(() => aknGold('<act><body></act>', 'act.akn', inLine), { code: 'GOLD_INVALID' })
  t.throws(() => aknGold('<!DOCTYPE act [<!ENTITY a "b">]><act>&a;</act>', 'act.akn', inLine), { code: 'GOLD_INVALID' })
  t.end()
})
