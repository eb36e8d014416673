import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { AppError } from '../../../services/errors.js'
import { parseText } from '../../../services/framers/parse-document.js'
import { citationOfAddress } from '../../../services/framers/read/akn-citation.js'
import { readTextDocument } from '../../../services/framers/read/read-document.js'
import { buildProvisions } from '../../../services/framers/structure/build-provisions.js'
import { loadLexicon } from '../../../services/load-lexicon.js'
import { codePoints } from '../../../services/norms/code-points.js'
import { isVerbatim } from '../../../services/norms/anchor.js'
import { sharedFolder } from '../../shared-folder.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (xml: string, source = 'act.akn') => readTextDocument({ source, bytes: bytes(xml) })
const refused = (xml: string, source = 'act.xml'): AppError => {
  try {
    read(xml, source)
  } catch (error) { return error as AppError }
  throw new Error('was read')
}
const META = `<meta><identification source="#s"><FRBRWork><FRBRthis value="http://www.legislation.gov.uk/id/ukpga/2021/7"/><FRBRuri value="http://www.legislation.gov.uk/id/ukpga/2021/7"/></FRBRWork>
  <FRBRExpression><FRBRdate date="2024-03-01" name="validFrom"/><FRBRlanguage language="eng"/></FRBRExpression></identification>
  <notes><note eId="c1" marker="F1"><p>S. 2 inserted by <ref href="http://www.legislation.gov.uk/id/uksi/2022/9/article/3">S.I. 2022/9, art. 3</ref></p></note></notes></meta>`
const act = (body: string): string => `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">${META}<preface><p><shortTitle>Gifts Act 2021</shortTitle></p></preface><body>${body}</body></act></akomaNtoso>`
const GIFTS = act(`
  <part eId="part-1"><num>Part 1</num><heading>Gifts</heading>
    <section eId="section-1"><num>1</num><heading>Duty to refuse</heading>
      <subsection eId="section-1-1"><num>1</num><intro><p>An official must not accept a gift—</p></intro>
        <paragraph eId="section-1-1-a"><num>a</num><content><p>by post, or</p></content></paragraph>
        <paragraph eId="section-1-1-b"><num>b</num><content><p>in cash,</p></content></paragraph>
        <wrapUp><p>unless section 2 of the
          <ref href="http://www.legislation.gov.uk/id/ukpga/2010/23/section/6">Bribery Act 2010</ref>
          applies.</p></wrapUp></subsection>
      <subsection eId="section-1-2"><num><noteRef href="#c1" marker="F1"/>2</num><content><p>In this section “<term refersTo="#t">gift</term>” means a thing of value; see <ref href="http://www.legislation.gov.uk/id/ukpga/2021/7/section/1/1/a">subsection (1)(a)</ref> and <ref href="#schedule-1">Schedule 1</ref>.</p></content></subsection>
      <subsection eId="odd id!"><num>3</num><content><p>After section 4 insert—</p><p><mod><quotedStructure startQuote="“" endQuote="”"><section eId="q"><num>4A</num><heading>Cash</heading><content><p>Cash is a gift.</p></content></section></quotedStructure></mod>.</p></content></subsection>
    </section>
  </part>
  <hcontainer name="schedule" eId="schedule-1"><num>SCHEDULE 1</num><heading>Limits</heading>
    <hcontainer name="crossheading" eId="x"><heading>Values</heading>
      <paragraph eId="schedule-1-paragraph-1"><num>1</num><content><tblock><table><tr><th><p>Gift</p></th><th><p>Limit</p></th></tr><tr><td><p>Meal</p></td><td><p>50</p></td></tr></table></tblock></content></paragraph>
    </hcontainer></hcontainer>`)

t.test('the structure of the source is taken over, with its ids, and cited as lawyers do', async t => {
  const document = read(GIFTS)
  t.equal(document.format, 'AKN')
  t.equal(document.title, 'Gifts Act 2021')
  t.equal(document.validFrom, '2024-03-01')
  t.strictSame(document.aliases, ['uk/ukpga/2021/7', 'Gifts Act 2021'])
  const { provisions, diagnostics } = buildProvisions(document)
  t.strictSame(diagnostics, [])
  t.strictSame(provisions.map(({ eId, kind, label, from, ownTo }) => `${eId} ${kind} <${label}> ${document.text.slice(from, ownTo).trim()}`), [
    'preface PREAMBLE <Preface> Gifts Act 2021',
    'part-1 PART <Part 1> Part 1 Gifts',
    'section-1 SECTION <Section 1> 1 Duty to refuse',
    'section-1-1 PARAGRAPH <Section 1(1)> (1) An official must not accept a gift—',
    'section-1-1-a POINT <Section 1(1)(a)> (a) by post, or',
    'section-1-1-b POINT <Section 1(1)(b)> (b) in cash,',
    'section-1-1__wrapup_1 SUBPARAGRAPH <Section 1(1), continuation> unless section 2 of the Bribery Act 2010 applies.',
    'section-1-2 PARAGRAPH <Section 1(2)> (2) In this section “gift” means a thing of value; see subsection (1)(a) and Schedule 1.',
    'section-1__subsec_1 PARAGRAPH <Section 1(3)> (3) After section 4 insert—\n“4A Cash\nCash is a gift.”.',
    'schedule-1 ANNEX <Schedule 1> SCHEDULE 1 Limits',
    'x CROSSHEADING <Schedule 1 > Values> Values',
    'schedule-1-paragraph-1 PARAGRAPH <Schedule 1, paragraph 1> 1',
    'schedule-1-paragraph-1__table_1 TABLE <Schedule 1, paragraph 1, table 1> Gift | Limit\nMeal | 50',
    'c1 FOOTNOTE <Note F1> F1 S. 2 inserted by S.I. 2022/9, art. 3'
  ])
})

t.test('references and terms that the source marks up are taken over', async t => {
  const { references, definitions, expression, norms } = parseText({ source: 'act.akn', bytes: bytes(GIFTS) }, await loadLexicon())
  const given = (provision: string) => references.filter(one => one.provision === provision).map(({ quote, kind, targets }) => [quote, kind, ...targets])
  t.strictSame(given('section-1-2'), [['subsection (1)(a)', 'INTERNAL', 'section-1-1-a'], ['Schedule 1', 'INTERNAL', 'schedule-1']])
  t.strictSame(given('c1').at(-1), ['S.I. 2022/9, art. 3', 'EXTERNAL', 'uk/uksi/2022/9/article/3'])
  t.strictSame(given('section-1-1__wrapup_1').at(-1), ['Bribery Act 2010', 'EXTERNAL', 'uk/ukpga/2010/23/section/6'])
  t.match(definitions.filter(({ term }) => term === 'gift'), [{ provision: 'section-1-2', scope: 'section', quote: /means a thing of value/ }])
  t.equal(expression.work, 'ukpga-2021-7')
  t.ok(norms.some(({ modality, provision }) => modality === 'PROHIBITION' && provision.startsWith('section-1-1')))
})

t.test('what is repealed, editors\' notes and the long title are shown, but state no norms', async t => {
  const xml = act(`<section eId="s-1"><num>1</num><content><p>An official <del>may</del> <ins>must not</ins> accept a gift.</p></content></section>
    <section eId="s-2"><num><del>2</del></num><intro><p><del>An official must register—</del></p></intro><paragraph eId="s-2-a"><num><del>a</del></num><content><p><del>each gift.</del></p></content></paragraph></section>
    <section eId="s-3" status="removed"><num>3</num><content><p>An official must resign.</p></content></section>
    <section eId="s-4"><num><del>3A</del><ins>4</ins></num><content><p>An official must report.</p></content></section>`)
    .replace('<shortTitle>Gifts', '<docPurpose>An Act to provide that an official must obey.</docPurpose></p><p><shortTitle>Gifts').replace('<p>S. 2 inserted by', '<p>An official must read this note:')
  const { norms, diagnostics, provisions, expression } = parseText({ source: 'act.akn', bytes: bytes(xml) }, await loadLexicon())
  t.strictSame(norms.map(({ provision, modality }) => `${provision} ${modality}`), ['s-1 PROHIBITION', 's-4 OBLIGATION'])
  t.match(expression.text, /1 An official must not accept a gift\.\n2 An official must register—\n\(a\) each gift\.\n3 An official must resign\.\n4 An official must report\./)
  t.strictSame(provisions.filter(({ eId }) => eId.startsWith('s-')).map(({ label }) => label), ['Section 1', 'Section 2', 'Section 2(a)', 'Section 3', 'Section 4'])
  t.strictSame(diagnostics.filter(({ ruleId }) => ruleId === 'read/deleted').map(({ provision, severity }) => [provision, severity]), [['s-2', 'INFO'], ['s-3', 'INFO'], [null, 'INFO']])
})

t.test('addresses of other works are citation ids, the same that words in a text give', async t => {
  const cited: ReadonlyArray<readonly [string, string, string?]> = [
    ['http://www.legislation.gov.uk/id/ukpga/1998/42/section/6/1', 'uk/ukpga/1998/42/section/6/1', 'section 6(1) of the Human Rights Act 1998 (c. 42)'],
    ['http://www.legislation.gov.uk/ukpga/1998/42/2020-01-01/schedule/3/paragraph/4', 'uk/ukpga/1998/42/schedule/3/4'],
    ['http://www.legislation.gov.uk/eur/2016/679/article/6/1/a', 'eu/reg/2016/679/art_6/para_1/point_a', 'Article 6(1)(a) of Regulation (EU) 2016/679'],
    ['http://data.europa.eu/eli/reg/2016/679/art_6/par_1/pnt_a/oj', 'eu/reg/2016/679/art_6/para_1/point_a'],
    ['http://data.europa.eu/eli/dir/2002/58/oj', 'eu/dir/2002/58', 'Directive 2002/58/EC'],
    ['/akn/eu/act/regulation/2016/679/eng@2016-05-04/!main~art_6__para_1', 'eu/reg/2016/679/art_6/para_1'],
    ['/akn/uk/act/ukpga/1998/42/eng/!main', 'uk/ukpga/1998/42'],
    ['/us/usc/t18/s922', 'us/usc/18/922', '18 U.S.C. 922'],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679', 'eu/reg/2016/679']
  ]
  const lexicon = await loadLexicon()
  for (const [href, id, words] of cited) {
    t.equal(citationOfAddress(href), id)
    if (words === undefined) continue
    const { references } = parseText({ source: 'a.md', bytes: bytes(`# Rule\n\nThe duty in ${words} applies.\n`) }, lexicon)
    t.strictSame(references.map(({ targets }) => targets), [[id]], words)
  }
})

t.test('a prefix of its own and a wrong ending do not matter', async t => {
  const prefixed = '<an:akomaNtoso xmlns:an="http://www.akomantoso.org/2.0"><an:doc><an:mainBody><an:section><an:num>1.</an:num><an:content><an:p>Pay.</an:p></an:content></an:section></an:mainBody></an:doc></an:akomaNtoso>'
  const document = read(prefixed, 'wrong.md')
  t.equal(document.format, 'AKN')
  t.strictSame(buildProvisions(document).provisions.map(({ eId, label }) => [eId, label]), [['sec_1', 'Section 1']])
})

t.test('XML that is hostile, broken or of another kind is refused with its place', async t => {
  t.match(refused('<!DOCTYPE akomaNtoso [<!ENTITY a "b">]>\n<akomaNtoso><act/></akomaNtoso>'), { code: 'INPUT_INVALID', message: /document type.*line 1/ })
  t.match(refused('<!DOCTYPE akomaNtoso>\n<akomaNtoso><act/></akomaNtoso>'), { code: 'INPUT_INVALID', message: /document type/ })
  t.match(refused('<akomaNtoso>\n<act>&lol;</act></akomaNtoso>'), { code: 'INPUT_INVALID', message: /undefined entity.*line 2/, details: { place: { line: 2 } } })
  t.match(refused('<akomaNtoso>\n<act></akomaNtoso>'), { code: 'INPUT_INVALID', message: /not well-formed.*line 2, column/ })
  t.match(refused(`<akomaNtoso>${'<a>'.repeat(100_000)}`), { code: 'INPUT_TOO_LARGE', message: /deep/ })
  t.match(refused('<?xml version="1.0"?><rss><channel/></rss>'), { code: 'INPUT_UNSUPPORTED', message: /`rss`/ })
  t.match(refused('<akomaNtoso><act/></akomaNtoso>'), { code: 'INPUT_EMPTY' })
})

const shared = sharedFolder()
const skip = shared === null ? 'there is no folder of real regulations beside the project' : false

t.test('the Equality Act: every provision of its own that has words, with its id', { skip }, async t => {
  const xml = await readFile(new URL('regulations/uk-equality-act-2010/ukpga-2010-15.akn', shared ?? 'file:///'), 'utf8')
  const document = read(xml)
  const { provisions } = buildProvisions(document)
  // Counted without the reader: quoted words of other acts are none of this act's own.
  const own = xml.slice(xml.indexOf('<body')).replace(/<(quotedStructure|embeddedStructure)\b[\s\S]*?<\/\1>/g, '')
  const found = new Set(provisions.map(({ eId }) => eId))
  for (const name of ['part', 'chapter', 'section', 'subsection', 'paragraph', 'subparagraph', 'hcontainer']) {
    const ids = [...own.matchAll(new RegExp(`<${name} (?:name="[^"]*" )?eId="([^"]*)"`, 'g'))].map(match => match[1] as string)
    t.ok(ids.length > 10, `${ids.length} of ${name}`)
    t.strictSame(ids.filter(eId => !found.has(eId)), [], name)
  }
  t.equal(provisions.filter(({ kind }) => kind === 'SECTION').length, [...own.matchAll(/<section /g)].length)
  t.equal(document.given?.terms.length, [...xml.matchAll(/<term /g)].length)
  const analysis = parseText({ source: 'ukpga-2010-15.akn', bytes: bytes(xml) }, await loadLexicon())
  const text = codePoints(analysis.expression.text)
  t.strictSame([...analysis.references, ...analysis.definitions, ...analysis.norms].filter(claim => !isVerbatim(text, claim)), [])
})
