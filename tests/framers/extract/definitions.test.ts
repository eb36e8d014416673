import t from 'tap'
import { analyse } from '../norms-of.js'

const terms = (text: string) => analyse(text).definitions.map(({ term, scope }) => `${term} (${scope})`)

t.test('terms and their scope', async t => {
  t.same(terms('Account means a deposit account.'), ['Account (work)'])
  t.same(terms('“Gift” includes any benefit.'), ['Gift (work)'])
  t.same(terms('For purposes of this section, *relative* means a parent or child.'), ['relative (section)'])
  t.same(terms('Depository institution and institution mean a bank.'), ['Depository institution (work)', 'institution (work)'])
  t.same(terms('Acme Ltd (the “Company”) sells anvils.'), ['Company (work)'])
})

t.test('what is no definition gives none', async t => {
  for (const text of ['Send it by any means you like.', 'This means that you must ask.', 'What does it mean?']) t.same(terms(text), [], text)
})
