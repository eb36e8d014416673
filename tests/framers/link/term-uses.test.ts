import fc from 'fast-check'
import t from 'tap'
import { linkTermUses } from '../../../services/framers/link/term-uses.js'
import { analyse } from '../norms-of.js'

/** Uses in short: the words as used, where, and where they are defined. */
const uses = (text: string, source = 'rules.txt') => analyse(text, source).uses.map(({ quote, provision, definition }) => `${quote} @ ${provision} -> ${definition}`)

t.test('a term is found on word boundaries, singular and plural, and at the beginning of a sentence', async t => {
  t.same(analyse('“gift” means a thing.\n\nGifts are rare. A gift’s price; non-gift, gift-card, gifted; two gifts.', 'rules.md').uses.map(({ quote }) => quote), ['Gifts', 'gift', 'gifts'])
  t.same(analyse('“extension of credit” means a loan.\n\nExtensions of credit and an extension of credit.').uses.map(({ quote }) => quote), ['Extensions of credit', 'extension of credit'])
})

t.test('the case is the one that the term demands', async t => {
  const quotes = (text: string) => analyse(text).uses.map(({ quote }) => quote)
  t.same(quotes('Acme (the “Supplier”) sells.\n\nThe Supplier is paid. A supplier of others is not. The Supplier agrees.'), ['Supplier', 'Supplier'], 'a name keeps its capital')
  t.same(quotes('Account means a record.\n\nAn account is kept. Account numbers. No account.'), ['account', 'Account', 'account'], 'a capital that only begins the definition does not bind')
  t.same(quotes('“Personal Data” means words.\n\nPersonal Data and personal data.'), ['Personal Data'])
})

t.test('the longest term wins', async t => {
  const { uses } = analyse('“credit” means trust.\n\n“credit card” means a card.\n\nA credit card gives credit.')
  t.same(uses.map(({ quote, term }) => [quote, term]), [['credit card', 'credit card'], ['credit', 'credit']])
})

const PARTS = `§ 1 Definitions.
(a) For purposes of this part, gift means a thing of value.
(b) A gift is rare.
§ 2 Meals.
(a) For purposes of this section, gift means a meal.
(b) A gift is modest.
§ 3 Others.
(a) A gift is reported.`

t.test('only inside the scope, and the innermost definition where several hold', async t => {
  t.same(uses(PARTS), ['gift @ sec_1__para_b -> sec_1__para_a', 'gift @ sec_2__para_b -> sec_2__para_a', 'gift @ sec_3__para_a -> sec_1__para_a'])
  t.same(uses(PARTS.replace('For purposes of this part, gift means', 'For purposes of this section, gift means')), ['gift @ sec_1__para_b -> sec_1__para_a', 'gift @ sec_2__para_b -> sec_2__para_a'])
})

t.test('not inside a citation, nor inside the words that define', async t => {
  t.same(analyse('“Act” means the Trade Act, and no other Act.\n\nThe Act applies. See the Trade Act and the Act.').uses.map(({ start }) => start).length, 3, 'a name without a number is not known as a citation')
  const text = 'A gift under 15 gift 1693a; a gift.'
  const [from, to] = [text.indexOf('15'), text.indexOf(';')]
  const provision = { eId: 'p', from: 0, to: text.length } as never
  const definition = { term: 'gift', provision: 'p', scope: 'work' as const, scopeProvision: null, from: 0, to: 6 }
  t.same(linkTermUses(text, [{ provision, range: { from: 0, to: text.length } }], [definition], [{ from, to }]).map(use => use.from), [text.lastIndexOf('gift')])
})

t.test('whatever the text: uses are verbatim, in order, apart, inside their provision and its scope', async t => {
  const word = fc.constantFrom('gift', 'Gift', 'gifts', 'host', '“gift”', '“host”', 'means', 'x', '.', '\n', '§ 1', '§ 2', 'For purposes of this section,', '😀', '-', '’s', '(the “Host”)')
  fc.assert(fc.property(fc.array(word, { maxLength: 60 }), parts => {
    const { uses, provisions, expression } = analyse(`Words ${parts.join(' ')}`, 'rules.txt')
    const points = [...expression.text]
    let at = 0
    return uses.every(({ start, end, quote, provision }) => {
      const own = provisions.find(({ eId }) => eId === provision)
      const fits = start >= at && points.slice(start, end).join('') === quote && own !== undefined && own.start <= start && end <= own.ownEnd
      at = end
      return fits
    })
  }), { numRuns: 150 })
})

t.test('many terms and a long text take no time', async t => {
  const definitions = Array.from({ length: 2_000 }, (_, index) => ({ term: `common word ${index}`, provision: 'p', scope: 'work' as const, scopeProvision: null, from: 0, to: 1 }))
  const text = ' common word common'.repeat(100_000)
  const begin = performance.now()
  t.same(linkTermUses(text, [{ provision: { eId: 'p', from: 0, to: text.length } as never, range: { from: 0, to: text.length } }], definitions, []), [])
  t.ok(performance.now() - begin < 5_000)
})
