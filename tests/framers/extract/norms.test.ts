import t from 'tap'
import { analyse, normsOf } from '../norms-of.js'

t.test('a duty with a condition, a deadline and an exception', async t => {
  t.same(normsOf('In the case of a breach, the controller shall without undue delay and, where feasible, not later than 72 hours after having become aware of it, notify the breach to the authority, unless it is unlikely to harm anyone.'), [{
    modality: 'OBLIGATION',
    bearer: 'the controller',
    action: 'notify the breach to the authority',
    conditions: ['WHERE: In the case of a breach'],
    exceptions: ['UNLESS: unless it is unlikely to harm anyone'],
    deadline: ['without undue delay and, where feasible, not later than 72 hours after having become aware of it', 'PT72H']
  }])
})

t.test('modalities', async t => {
  const cases: Array<[string, string]> = [
    ['A creditor may charge a fee.', 'PERMISSION'], ['A creditor may not charge a fee.', 'PROHIBITION'], ['No person shall enter the site.', 'PROHIBITION'],
    ['Neither party may assign this Agreement.', 'PROHIBITION'], ['Members are entitled to a copy.', 'RIGHT'], ['You should ask Legal.', 'RECOMMENDATION'],
    ['The creditor need not comply.', 'PERMISSION'], ['Paragraph 1 shall not apply to churches.', 'CONSTITUTIVE'], ['Never offer cash to an official.', 'PROHIBITION'],
    ['Please run it by Legal.', 'OBLIGATION'], ['It is not okay to share passwords.', 'PROHIBITION'], ['Check with Legal before you sign.', 'OBLIGATION'],
    ['Our policies prohibit bribing anyone.', 'PROHIBITION'], ['Bribery is not permitted.', 'PROHIBITION'], ['Staff may be subject to disciplinary action.', 'CONSTITUTIVE'],
    ['You are required to keep records.', 'OBLIGATION'], ['Managers must not retaliate.', 'PROHIBITION']
  ]
  for (const [text, modality] of cases) t.same(normsOf(text).map(norm => norm.modality), [modality], text)
})

t.test('what is no norm gives none', async t => {
  for (const text of ['The amount may vary.', 'Our company was founded in May.', 'Information that may be requested is listed below.', 'What must I do?']) {
    t.same(normsOf(text), [], text)
  }
})

t.test('a sentence is cut into its norms', async t => {
  t.same(normsOf('The lender shall publish the details and communicate them to the authority.').map(norm => norm.action),
    ['publish the details', 'communicate them to the authority'])
  t.same(normsOf('The lender must not solicit or accept a bribe.').map(norm => norm.action), ['solicit or accept a bribe'])
  t.same(normsOf('The processor shall keep records and may destroy them after two years.').map(norm => [norm.modality, norm.bearer]),
    [['OBLIGATION', 'The processor'], ['PERMISSION', 'The processor']])
})

t.test('each point under a lead-in is a norm, and borrowed parts say where they stand', async t => {
  const { norms, expression } = analyse('Where a request is excessive, the controller may either:\n\n- charge a reasonable fee; or\n- refuse to act on the request.\n')
  t.same(norms.map(norm => [norm.modality, norm.action.text]), [['PERMISSION', 'charge a reasonable fee'], ['PERMISSION', 'refuse to act on the request']])
  for (const norm of norms) {
    t.match(norm, { bearer: { text: 'the controller', inherited: true }, cue: { text: 'may', inherited: true } })
    t.equal(expression.text.slice(norm.conditions[0]?.start, norm.conditions[0]?.end), 'Where a request is excessive')
  }
  t.equal(norms[0]?.statement, 'Where a request is excessive, the controller may charge a reasonable fee.')
})

t.test('points that are conditions belong to one norm at the parent', async t => {
  const [norm, ...others] = analyse('Paragraph 1 shall not apply if the decision:\n\n- is necessary for a contract;\n- is authorised by law.\n').norms
  t.same(others, [])
  t.same(norm?.conditions.map(part => part.text), ['if the decision', 'is necessary for a contract', 'is authorised by law'])
})

t.test('lists of what is and is not ok', async t => {
  t.same(normsOf("Some things that aren't ok:\n\n- Winery tours\n- Cash\n").map(norm => [norm.modality, norm.action]), [['PROHIBITION', 'Winery tours'], ['PROHIBITION', 'Cash']])
})

t.test('a pronoun stands for the bearer before it', async t => {
  t.match(analyse('The controller shall answer. It shall also keep a copy of the answer.').norms[1], { bearer: { text: 'The controller', inherited: true } })
})

t.test('confidence follows the evidence', async t => {
  const [strong] = analyse('You must never offer cash.').norms
  const [weak] = analyse('Our contracts require a commitment.').norms
  t.ok((strong?.confidence ?? 0) > (weak?.confidence ?? 1))
})

t.test('worked examples at the end of its points are no part of what a norm states', async t => {
  const { norms, provisions } = analyse(['##### § 1.1 Gifts. #####', '(a) *Special occasions.* A gift may be given in recognition of an infrequent occasion of personal significance:', '(1) Marriage, illness or birth; or', '(2) Retirement.',
    'Example 1: A clerk may give a vase to her chief who marries.'].join('\n\n'))
  t.match(provisions.at(-1), { kind: 'EXAMPLE', parent: 'sec_1-1__para_a__para_2' })
  t.ok(norms.length > 0)
  t.same(norms.filter(({ quote }) => quote.includes('vase')).map(({ quote }) => quote), [])
})
