import t from 'tap'
import { analyse } from '../norms-of.js'

const cited = (text: string, source?: string) => analyse(text, source).references.map(({ quote, kind, targets }) => [quote, kind, ...targets])

t.test('citations of other works get path-like ids', async t => {
  const cases: Array<[string, string, string]> = [
    ['See 15 U.S.C. 1693a.', '15 U.S.C. 1693a', 'us/usc/15/1693a'], ['See 12 CFR 1002.1(a).', '12 CFR 1002.1(a)', 'us/cfr/12/1002/1/a'],
    ['See Regulation (EU) 2016/679.', 'Regulation (EU) 2016/679', 'eu/reg/2016/679'], ['See Regulation (EC) No 45/2001.', 'Regulation (EC) No 45/2001', 'eu/reg/2001/45'],
    ['See Directive 95/46/EC.', 'Directive 95/46/EC', 'eu/dir/95/46'], ['See ISO/IEC 27001:2022.', 'ISO/IEC 27001:2022', 'iso/27001/2022'],
    ['See the Foreign Corrupt Practices Act.', 'Foreign Corrupt Practices Act', 'act/foreign-corrupt-practices-act']
  ]
  for (const [text, quote, target] of cases) t.same(cited(text), [[quote, 'EXTERNAL', target]], text)
})

const REGULATION = `CONSUMER RULES
§ 10.1 Scope.
(a) General. This part applies to banks, except as provided in paragraphs (b)(1) and (2) of this section.
(b) Exceptions. The following are exempt:
(1) Banks under § 10.2(a); and
(2) Banks under § 10.9.
§ 10.2 Duties.
(a) Notice. A bank shall give notice.
`

t.test('citations of the same document are resolved; those that lead nowhere are told', async t => {
  const { references, diagnostics } = analyse(REGULATION, 'rules.txt')
  t.same(references.map(({ quote, targets }) => [quote, ...targets.map(eId => eId.replace(/^.*?sec_/, 'sec_'))]), [
    ['(b)(1)', 'sec_10-1__para_b__para_1'], ['(2)', 'sec_10-1__para_b__para_2'], ['10.2(a)', 'sec_10-2__para_a'], ['10.9']
  ])
  t.match(diagnostics.filter(one => one.ruleId === 'reference.unresolved'), [{ severity: 'INFO', message: /10\.9/ }])
})

t.test('company documents cite their headings', async t => {
  t.same(cited('# Gifts and Entertainment\n\nAsk first.\n\n# Travel\n\nFor meals see Gifts and Entertainment.\n').map(([quote, kind]) => [quote, kind]),
    [['Gifts and Entertainment', 'INTERNAL']])
})
