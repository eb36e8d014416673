import t from 'tap'
import type { Test } from 'tap'
import { citedPlaces, keysWanted } from '../../services/graph/publish/cited-places.js'
import type { Named } from '../../services/graph/publish/cited-places.js'
import { loadLexicon } from '../../services/load-lexicon.js'
import { parseText } from '../../services/framers/parse-document.js'
import type { Graph } from '../../services/graph/connect.js'
import { AT, FIRST, LATER, rows, testGraph } from './graph.js'

const lexicon = await loadLexicon()
const analysis = (source: string, text: string) => parseText({ source, bytes: new TextEncoder().encode(text) }, lexicon)

const ACT = (extra = '') => `ANTI-BRIBERY ACT

CHAPTER I
OFFENCES

§ 1 Gifts
(1) A person must not give a public official a gift.
(2) A person who contravenes subsection (1) commits an offence.
${extra}
§ 2 Reports
(1) A person must report a bribe.
`
const POLICY = `---
title: Acme Gifts Policy
work: acme-gifts
---
# Acme Gifts Policy

## 1. Law

Employees must follow section 1(2) of the Anti-Bribery Act. Employees must read section 9 of the Anti-Bribery Act.

## 2. Other

Employees must follow the Companies Act 2006.
`
const CODE = `---
title: Acme Code of Conduct
work: acme-code
---
# Acme Code of Conduct

Employees must follow our Gifts Policy, section 2.
`

const publish = async (graph: Graph, source: string, text: string, at = AT) => await graph.publisher.publish(analysis(source, text), at, { workGiven: true })
const links = async (graph: Graph, work: string): Promise<Array<[string, string[], string[]]>> =>
  (await graph.reader.references({ work }, FIRST)).items.map(({ node }) => [node.quote, node.targetIds.map(id => id.replace(/@[0-9a-f]+/, '')), node.workIds])

t.test('citations of other works', async (t: Test) => {
  const graph = await testGraph(t)

  await t.test('wait for the work that they cite, and are listed as unresolved until it comes', async t => {
    await publish(graph, 'policy.md', POLICY)
    t.strictSame(await links(graph, 'acme-gifts'), [['section 1(2) of the Anti-Bribery Act', [], []], ['section 9 of the Anti-Bribery Act', [], []], ['Companies Act 2006', [], []]])
    t.equal((await graph.reader.references({ resolved: false }, FIRST)).totalCount, 3)

    await publish(graph, 'act.txt', ACT())
    t.strictSame(await links(graph, 'acme-gifts'), [
      ['section 1(2) of the Anti-Bribery Act', ['anti-bribery-act#sec_1__para_2'], ['anti-bribery-act']],
      ['section 9 of the Anti-Bribery Act', [], ['anti-bribery-act']],
      ['Companies Act 2006', [], []]
    ])
    t.strictSame((await graph.reader.references({ work: 'acme-gifts', resolved: false }, FIRST)).items.map(({ node }) => node.quote), ['Companies Act 2006'])
  })

  await t.test('lead at once to works that are there, by a name without that of the company', async t => {
    await publish(graph, 'code.md', CODE)
    t.strictSame(await links(graph, 'acme-code'), [['Gifts Policy', [], ['acme-gifts']], ['section 2', ['acme-gifts#sec_2'], ['acme-gifts']]])
  })

  await t.test('move to the new version of the work that they cite', async t => {
    const { expression } = await publish(graph, 'act.txt', ACT('(3) Fees are allowed.'), LATER)
    const [first] = (await graph.reader.references({ work: 'acme-gifts' }, FIRST)).items
    t.strictSame(first?.node.targetIds, [`${expression}#sec_1__para_2`])
    t.equal((await rows(graph, 'MATCH (:Reference {quote: $quote})-[l:REFERS_TO]->() RETURN count(l) AS links', { quote: 'section 1(2) of the Anti-Bribery Act' }))[0]?.['links'], 1)
  })

  await t.test('are written once: the same again writes nothing', async t => {
    for (const [source, text] of [['policy.md', POLICY], ['code.md', CODE]] as const) {
      const { status, writes } = await publish(graph, source, text, LATER)
      t.equal(status, 'UNCHANGED')
      t.strictSame(Object.values(writes).filter(count => count > 0), [])
    }
  })

  await t.test('wait again where the work is no longer known by that name', async t => {
    await publish(graph, 'policy.md', POLICY.replace('title: Acme Gifts Policy', 'title: Acme Presents Policy').replace('# Acme Gifts Policy', '# Acme Presents Policy'), LATER)
    t.strictSame((await links(graph, 'acme-code'))[0], ['Gifts Policy', [], []])
  })

  await t.test('of two works with one name, both are cited and no provision is chosen', async t => {
    const other = ACT('(4) Another act.').replace('ANTI-BRIBERY ACT', '---\nwork: other-act\ntitle: Anti-Bribery Act\n---\n# Anti-Bribery Act')
    await publish(graph, 'other.md', other)
    t.strictSame((await links(graph, 'acme-gifts'))[0], ['section 1(2) of the Anti-Bribery Act', [], ['anti-bribery-act', 'other-act']])
  })
})

t.test('the innermost alias decides, and the first key that is there', t => {
  const named = (alias: string, work: string): Named => ({ reference: 'r', citation: 'us/cfr/5/2635/203/b', alias, work, expression: `${work}@1` })
  const both = [named('us/cfr/5/2635', 'part'), named('us/cfr/5/2635/203', 'section')]
  t.strictSame(keysWanted(both), [{ expression: 'section@1', key: 'section:2635.203/b' }, { expression: 'section@1', key: 'article:2635.203/b' }].slice(0, keysWanted(both).length))
  t.strictSame(citedPlaces(['r', 's'], both, [{ expression: 'section@1', key: 'section:2635.203/b', id: 'section@1#b' }]), [
    { reference: 'r', works: ['section'], provisions: ['section@1#b'] }, { reference: 's', works: [], provisions: [] }
  ])
  t.end()
})
