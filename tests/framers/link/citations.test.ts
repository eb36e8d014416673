import fc from 'fast-check'
import t from 'tap'
import { settle } from '../../../services/framers/extract/settle.js'
import { citationPrefixes, isBelow, keysBelow, namedWork } from '../../../services/norms/citation-id.js'
import { citationKeys } from '../../../services/norms/provision-number.js'
import { analyse } from '../norms-of.js'

const cited = (text: string, source?: string) => analyse(text, source).references.map(({ quote, kind, targets }) => [quote, kind, ...targets])

const WORKS: ReadonlyArray<[text: string, ...cited: Array<[quote: string, ...targets: string[]]>]> = [
  ['Article 6(1)(a) of Directive 95/46/EC applies.', ['Article 6(1)(a) of Directive 95/46/EC', 'eu/dir/95/46/art_6/para_1/point_a']],
  ['Article 16(1) TFEU and Article 8 of the Charter of Fundamental Rights of the European Union.', ['Article 16(1) TFEU', 'eu/tfeu/art_16/para_1'], ['Article 8 of the Charter of Fundamental Rights of the European Union', 'eu/charter/art_8']],
  ['See Directive 2000/31/EC, in particular Articles 12 to 13 of that Directive.', ['Directive 2000/31/EC', 'eu/dir/2000/31'], ['Articles 12 to 13', 'eu/dir/2000/31/art_12', 'eu/dir/2000/31/art_13']],
  ['Regulation (EU) 2016/679 (the ‘GDPR’) binds us; see Article 6(1) GDPR.', ['Regulation (EU) 2016/679', 'eu/reg/2016/679'], ['Article 6(1) GDPR', 'eu/reg/2016/679/art_6/para_1']],
  ['“the 2006 Act” means the Companies Act 2006. Section 386 of the 2006 Act applies.', ['Companies Act 2006', 'act/companies-act-2006'], ['Section 386 of the 2006 Act', 'act/companies-act-2006/section/386']],
  ['The Sex Discrimination Act 1975 (c. 65) applies, and section 3(1) of the Sex Discrimination Act 1975.', ['Sex Discrimination Act 1975 (c. 65)', 'uk/ukpga/1975/65'], ['section 3(1) of the Sex Discrimination Act 1975', 'uk/ukpga/1975/65/section/3/1']],
  ['Under regulation 3 of the Equality (Age) Regulations 2006 (S.I. 2006/2320).', ['regulation 3 of the Equality (Age) Regulations 2006 (S.I. 2006/2320)', 'uk/uksi/2006/2320/regulation/3']],
  ['Inserted by S.I. 2010/2317, art. 2(1)(b).', ['S.I. 2010/2317', 'uk/uksi/2010/2317'], ['art. 2(1)(b)', 'uk/uksi/2010/2317/article/2/1/b']],
  ['The Apprenticeships, Skills, Children and Learning Act 2009.', ['Apprenticeships, Skills, Children and Learning Act 2009', 'act/apprenticeships-skills-children-and-learning-act-2009']],
  ['Sections 702(g) and 706(a) of the Truth in Lending Act.', ['Sections 702(g)', 'act/truth-in-lending-act/section/702/g'], ['706(a) of the Truth in Lending Act', 'act/truth-in-lending-act/section/706/a']],
  ['See 12 CFR 1026.4 and 1026.5(a), 45 CFR part 164, and appendix B to 12 CFR part 1003.', ['12 CFR 1026.4 and 1026.5(a)', 'us/cfr/12/1026/4', 'us/cfr/12/1026/5/a'], ['45 CFR part 164', 'us/cfr/45/164'], ['appendix B to 12 CFR part 1003', 'us/cfr/12/1003/appendix_B']],
  ['Behind it stand sections 4 to 6 of the Anti-Bribery Act.', ['sections 4', 'act/anti-bribery-act/section/4'], ['6 of the Anti-Bribery Act', 'act/anti-bribery-act/section/6', 'act/anti-bribery-act/section/5']],
  ['Public Law 111-203 and NIST SP 800-53 and ANSI X9.100.', ['Public Law 111-203', 'us/pl/111/203'], ['NIST SP 800-53', 'nist-sp/800-53'], ['ANSI X9.100', 'ansi/x9.100']],
  ['Ask first: see section 4.2 of the Business Conduct Guidelines.', ['4.2 of the Business Conduct Guidelines', 'title/business-conduct-guidelines/section/4.2']],
  ['Read our Gifts and Entertainment Policy, the Anti-Bribery Act and Acme’s Travel Expenses Policy.', ['Gifts and Entertainment Policy', 'title/gifts-and-entertainment-policy'], ['Anti-Bribery Act', 'act/anti-bribery-act'], ['Travel Expenses Policy', 'title/travel-expenses-policy']]
]

t.test('places in other works get ids below the id of their work', async t => {
  for (const [text, ...expected] of WORKS) t.same(cited(text).filter(([, kind]) => kind === 'EXTERNAL').map(([quote, , ...targets]) => [quote, ...targets]), expected, text)
})

t.test('words that name no single work are no citations', async t => {
  for (const text of ['Our Policy is strict.', 'This Act applies.', 'The Code says more.', 'Terms of Service. This Code applies.']) t.same(cited(text), [], text)
})

const ACT = `EQUALITY SAMPLE ACT 2010

2010 CHAPTER 15

PART 1
GENERAL

§ 1 Scope
(1) This Act applies to employers.
(2) Subsections (1) to (4) apply in this Part.
(3) See section 2(2) and (3)(a), and Part 2.
(4) The following section explains more; section 2(1) of the Equality Sample Act 2010 says what.

PART 2
MORE

§ 2 Duties
(1) First.
(2) Second.
(3) Third:
(a) one;
(b) two.
`

t.test('lists, ranges and relative citations of an act lead to every provision that they mean', async t => {
  const { expression, references } = analyse(ACT, 'act.txt')
  t.same(expression.aliases.slice(0, 2), ['uk/ukpga/2010/15', 'act/equality-sample-act-2010'])
  t.same(references.filter(({ provision }) => provision.startsWith('sec_1')).map(({ quote, targets }) => [quote, ...targets]), [
    ['(1)', 'sec_1__para_1'],
    ['(4)', 'sec_1__para_4', 'sec_1__para_2', 'sec_1__para_3'],
    ['this Part', 'part_1'],
    ['section 2(2)', 'sec_2__para_2'],
    ['(3)(a)', 'sec_2__para_3__para_a'],
    ['Part 2', 'part_2'],
    ['The following section', 'sec_2'],
    ['section 2(1) of the Equality Sample Act 2010', 'sec_2__para_1']
  ])
})

t.test('a part of the code: annexes that the text lacks keep their eId, other parts get their id', async t => {
  const text = '12 CFR Part 10\n§ 10.1 Scope.\n(a) See appendix A of this part, § 10.2(a), and Model Form B-3.\n(b) See § 11.5(a) and section 12.\n§ 10.2 Duties.\n(a) Notice.\n'
  const { references } = analyse(text, 'part.txt')
  t.same(references.filter(({ quote }) => quote !== '12 CFR Part 10').map(({ quote, kind, targets }) => [quote, kind, ...targets]), [
    ['appendix A', 'INTERNAL', 'app_A'], ['10.2(a)', 'INTERNAL', 'sec_10-2__para_a'], ['Model Form B-3', 'INTERNAL', 'app_B__para_3'],
    ['11.5(a)', 'EXTERNAL', 'us/cfr/12/11/5/a'], ['section 12', 'EXTERNAL']
  ])
})

t.test('aliases come from front matter, title and first words', async t => {
  const aliases = (text: string, source = 'a.md') => analyse(text, source).expression.aliases
  t.same(aliases('---\ntitle: Acme Gifts and Entertainment Policy\naliases:\n  - acme/gifts\n  - Regulation (EU) 2016/679\n  - Hospitality Rules\n---\n# Acme Gifts and Entertainment Policy\n\nAsk first.\n'),
    ['acme/gifts', 'eu/reg/2016/679', 'title/hospitality-rules', 'title/acme-gifts-and-entertainment-policy', 'title/gifts-and-entertainment-policy'])
  t.match(aliases('REGULATION (EU) 2024/1689 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL\nlaying down harmonised rules (Artificial Intelligence Act)\n\nArticle 1\nSubject matter\n1. Text.\n', 'ai.txt'), ['eu/reg/2024/1689', 'act/artificial-intelligence-act'])
})

t.test('prefixes of a citation id go up to what can be a work', t => {
  t.same(citationPrefixes('us/cfr/12/1002/5'), ['us/cfr/12/1002/5', 'us/cfr/12/1002', 'us/cfr/12'])
  t.same(citationPrefixes('title/gifts'), ['title/gifts'])
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 2, maxLength: 11 }), steps => {
    const id = steps.join('/')
    const prefixes = citationPrefixes(id)
    return prefixes[0] === id && prefixes.every(prefix => isBelow(id, prefix))
  }))
  t.end()
})

t.test('keys below a work are those that provisions bear', t => {
  t.equal(keysBelow('us/cfr/12/1002/5/a', 'us/cfr/12/1002')[0], 'section:1002.5/a')
  t.equal(keysBelow('us/cfr/12/1002/appendix_A', 'us/cfr/12/1002')[0], 'annex:A')
  t.equal(keysBelow('eu/reg/2016/679/art_6/para_1/point_a', 'eu/reg/2016/679')[0], 'article:6/1/a')
  t.equal(keysBelow('uk/ukpga/2010/15/schedule/3/paragraph/4', 'uk/ukpga/2010/15')[0], 'annex:3/4')
  t.same(keysBelow('act/x', 'act/x'), [])
  const { provisions } = analyse(ACT, 'act.txt')
  const keys = citationKeys(provisions)
  t.equal(keys.get('sec_2__para_3__para_a'), 'section:2/3/a')
  t.equal(keys.get('part_2'), 'part:2')
  t.equal(new Set(keys.values()).size, keys.size)
  t.equal(namedWork('Acme Code of Conduct'), 'title/acme-code-of-conduct')
  t.end()
})

t.test('what is settled never overlaps, and nothing free is lost', t => {
  const range = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([from, length]) => ({ from, to: from + length }))
  fc.assert(fc.property(fc.array(range), ranges => {
    const kept = settle(ranges, 71)
    const overlap = (a: { from: number, to: number }, b: { from: number, to: number }): boolean => a.from < b.to && b.from < a.to
    return kept.every((one, at) => at === 0 || (kept[at - 1]?.to ?? 0) <= one.from) && ranges.every(one => kept.some(other => overlap(one, other)))
  }))
  t.end()
})
