import fc from 'fast-check'
import t from 'tap'
import { analyse } from '../norms-of.js'

const terms = (text: string) => analyse(text).definitions.map(({ term, scope }) => `${term} (${scope})`)
const places = (text: string, source = 'rules.md') => analyse(text, source).definitions.map(({ term, provision, scope, scopeProvision }) => `${term} @ ${provision} in ${scope} ${scopeProvision ?? ''}`.trim())

t.test('terms and their scope', async t => {
  t.same(terms('Account means a deposit account.'), ['Account (work)'])
  t.same(terms('“Gift” includes any benefit.'), ['Gift (work)'])
  t.same(terms('For purposes of this section, *relative* means a parent or child.'), ['relative (section)'])
  t.same(terms('For the purposes of this Rule, “relative” means a parent or child.'), ['relative (work)'])
  t.same(terms('For the purposes of this rule, “relative” means a parent or child.'), ['relative (section)'])
  t.same(terms('Depository institution and institution mean a bank.'), ['Depository institution (work)', 'institution (work)'])
  t.same(terms('Acme Ltd (the “Company”) sells anvils.'), ['Company (work)'])
})

t.test('the verbs by which law gives a meaning', async t => {
  for (const text of [
    'The term “broker” means a person who buys for others.',
    '“Broker” has the meaning given in section 4 of the Trade Act.',
    '“Broker” has the same meaning as in the Trade Act.',
    '“Broker” is to be construed in accordance with section 4.',
    'Broker is defined as a person who buys for others.',
    'In this Act “broker” includes an agent.',
    '‘broker’ of goods means a person who buys for others;',
    '„Broker“ means a person who buys for others.',
    '«broker» means a person who buys for others.',
    'For the purposes of this Act, “broker”, in relation to goods, means a person who buys for others.',
    'A person is a “broker” if the person buys for others.',
    'Any person who buys for others (hereinafter referred to as the “Broker”) must register.',
    'Any person who buys for others (hereinafter Broker) must register.',
    'A person who buys for others is referred to in this section as a “broker”.',
    'Smith & Co. (each a “broker”) must register.'
  ]) t.same(analyse(text).definitions.map(({ term }) => term.toLowerCase()), ['broker'], text)
})

t.test('several terms at once', async t => {
  t.same(terms('“Railway” and “tramway” have the same meaning as in the Transport Act.'), ['Railway (work)', 'tramway (work)'])
  t.same(terms('“Owner”, “site” and “home” mean what the Act says.'), ['Owner (work)', 'site (work)', 'home (work)'])
  t.same(analyse('“Child” means a person under 18; “sibling” means a brother or sister.').definitions.map(({ term, quote }) => [term, quote]),
    [['Child', '“Child” means a person under 18'], ['sibling', '“sibling” means a brother or sister.']])
  t.same(terms('This contract is between Acme Ltd (the "Supplier") and Beta Ltd (hereinafter referred to as the "Client", and together the "Parties").'),
    ['Supplier (work)', 'Client (work)', 'Parties (work)'])
})

t.test('what is no definition gives none', async t => {
  for (const text of [
    'Send it by any means you like.', 'This means that you must ask.', 'What does it mean?', 'What does “of value” mean?', 'Any means of payment is accepted.',
    'Other appropriate means of identification may be used.', 'The data subject shall have the right to object.', 'The list includes cars.',
    'Questions regarding age may be listed on a form that refers to the applicant.', 'For “credit” substitute “loan”.', 'Cars mean trouble.',
    'However, this means a delay.', 'A person (“A”) must not mislead another person (“B”).', 'Expressions used in this Act have the same meaning as in the Trade Act.', 'A reference in this Act to a ship is to be read in the light of section 3.'
  ]) t.same(terms(text), [], text)
})

const REGULATION = `§ 1 Definitions.
For the purposes of this part, the following definitions apply:
(a) Account means a record of debts.
(b) Bureau refers to the Bureau of Weights.
(c) Adverse action
(1) The term means:
(i) A refusal; or
(ii) A delay.
(2) The term does not include a warning.
§ 2 Use.
(a) For purposes of this section, dwelling means a house.
(b) Consent is free. For purposes of this paragraph, form means a paper form.
(c) For the purposes of paragraph (a) of this section, house includes a boat.`

t.test('lists of definitions, a heading as the term, and the provision that bounds a scope', async t => {
  t.same(places(REGULATION, 'rules.txt'), [
    'Account @ sec_1__para_a in part',
    'Bureau @ sec_1__para_b in part',
    'Adverse action @ sec_1__para_c in part',
    'dwelling @ sec_2__para_a in section sec_2',
    'form @ sec_2__para_b in paragraph sec_2__para_b'
  ])
})

t.test('company documents: bold terms, headings and tables below a heading of definitions', async t => {
  t.same(places('# Policy\n\n## Definitions\n\n- **Host** – who invites.\n- **Guest:** who comes.\n\n### Trip\n\nA journey for work.\n\n## Rules\n\n- **Hotels:** three stars.\n'), [
    'Host @ sec_definitions__point_1 in work', 'Guest @ sec_definitions__point_2 in work', 'Trip @ sec_definitions__sec_trip in work'
  ])
  t.same(terms('# Policy\n\n| Term | Definition |\n|---|---|\n| Meal | Food. And drink. |\n| Trip | Travel. |\n\nPrices:\n\n| City | Price |\n|---|---|\n| Rome | 10 |\n'), ['Meal (work)', 'Trip (work)'])
})

t.test('an HTML list of descriptions is one of definitions where its heading says so', async t => {
  const list = '<dl><dt>Gift</dt><dd>Anything of value.</dd></dl>'
  const found = (heading: string) => analyse(`<html><body><h1>Policy</h1><h2>${heading}</h2>${list}</body></html>`, 'policy.html').definitions.map(({ term, quote }) => [term, quote])
  t.same(found('Definitions'), [['Gift', 'Gift\nAnything of value.']])
  t.same(found('Contacts'), [])
})

t.test('whatever the text: every definition quotes it, and bounds its scope by a provision that is there', async t => {
  const words = fc.constantFrom('“gift”', 'means', 'a', 'benefit', '(the', '“Host”)', 'this', 'section,', 'For purposes of', '*item*', 'includes', '\n', '(a)', '§ 1', '.', 'hereinafter', ';', '‘', '|', 'Term')
  fc.assert(fc.property(fc.array(words, { maxLength: 40 }), parts => {
    const { definitions, provisions, expression } = analyse(`Words ${parts.join(' ')}`)
    const known = new Set(provisions.map(({ eId }) => eId))
    return definitions.every(({ start, end, quote, term, provision, scopeProvision }) =>
      expression.text.slice(start, end) === quote && term.trim() === term && known.has(provision) && (scopeProvision === null || known.has(scopeProvision)))
  }), { numRuns: 200 })
})

t.test('a long text of quotes, brackets and means takes no time', async t => {
  const begin = performance.now()
  analyse('“a” means (the “b”) for purposes of this section, '.repeat(4_000))
  analyse('For purposes of this '.repeat(20_000))
  analyse('“x” and '.repeat(20_000))
  t.ok(performance.now() - begin < 20_000)
})
