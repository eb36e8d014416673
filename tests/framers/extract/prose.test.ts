import t from 'tap'
import { analyse, normsOf } from '../norms-of.js'

/** Modality, bearer and action of each norm: enough to tell how a sentence was cut. */
const brief = (text: string): string[] => normsOf(text).map(({ modality, bearer, action }) => `${modality} ${bearer ?? '-'}: ${action}`)

t.test('a heading over a list says what its points are', async t => {
  for (const heading of ["Don't", 'Don’t', 'Never', 'You must not']) {
    t.same(normsOf(`# Shares\n\n## ${heading}\n\n- Hire, promote or supervise a relative.\n- Hold shares, unless told so.\n`).map(norm => [norm.modality, norm.action, norm.exceptions]),
      [['PROHIBITION', 'Hire, promote or supervise a relative', undefined], ['PROHIBITION', 'Hold shares', ['UNLESS: unless told so']]], heading)
  }
  t.same(brief('# Shares\n\n## Do\n\n- Wear a badge.\n'), ['OBLIGATION -: Wear a badge'])
  t.equal(analyse('# Shares\n\n## Don’t\n\n- Hire a relative.\n').norms[0]?.statement, 'Don’t hire a relative.')
  t.same(brief('# Shares\n\n## Donations\n\n- Coffee mugs.\n'), [], 'any other heading says nothing about its list')
})

t.test('an organ is a bearer, and the second half of a sentence is said with it', async t => {
  const { norms } = analyse('The Ethics Office must confirm every report within 3 working days and must complete its review within 60 days.')
  t.same(norms.map(norm => [norm.bearer?.text, norm.bearer?.inherited, norm.statement]), [
    ['The Ethics Office', false, 'The Ethics Office must confirm every report within 3 working days.'],
    ['The Ethics Office', true, 'The Ethics Office must complete its review within 60 days.']
  ])
})

t.test('quotation marks and brackets come in pairs', async t => {
  t.same(brief('“Gift” means anything of value.'), ['CONSTITUTIVE “Gift”: anything of value'])
  t.same(brief('‘Controller’ means the undertaking which determines the purposes and means of the processing.'), ['CONSTITUTIVE ‘Controller’: the undertaking which determines the purposes and means of the processing'])
  t.same(brief('Establish a process for the authenticators (if deployed) when people leave.'), ['OBLIGATION -: Establish a process for the authenticators'])
})

t.test('a statement before the clause is no part of its subject', async t => {
  t.same(brief('An honest suspicion is enough; you need not have proof.'), ['PERMISSION you: have proof'])
  t.same(brief('The firm does not give to parties or candidates, and employees must not make a donation in its name.'), ['PROHIBITION employees: make a donation in its name'])
  t.same(brief('It is understood that the Supplier shall pay the costs.'), ['OBLIGATION the Supplier: pay the costs'])
  t.same(brief('This prohibition does not apply where a life is in danger; in that case you must report the payment.'),
    ['CONSTITUTIVE This prohibition: apply', 'OBLIGATION you: report the payment'])
})

t.test('a relative clause narrows the bearer', async t => {
  t.same(normsOf('Employees who attend a meeting must send the agenda to Legal.').map(norm => [norm.bearer, norm.conditions]), [['Employees', ['WHERE: who attend a meeting']]])
  t.same(normsOf('A person who has reason to believe that an offence has been committed must report it.').map(norm => norm.bearer), ['A person'])
  t.same(brief('Information that employees may request is listed below.'), [], 'a cue inside the relative clause governs nothing')
})

t.test('a table is read cell by cell, and its header is no command', async t => {
  t.same(brief('| Record | Kept for |\n|---|---|\n| Contracts | 10 years |\n| Logs | Staff must keep them for one year. |\n'), ['OBLIGATION Staff: keep them'])
})

t.test('an exception without a verb ends before a condition', async t => {
  t.match(normsOf('Security may read the mail of an employee without prior notice if there is a suspicion of a crime.'),
    [{ exceptions: ['UNLESS: without prior notice'], conditions: ['IF: if there is a suspicion of a crime'] }])
  t.match(normsOf('You must not pay anybody, even where local law allows it.'), [{ conditions: undefined }], 'a concession is no condition')
})

t.test('what stands before a question is read, the question is not', async t => {
  t.same(brief('You should ask yourself a few things first: is it legal, is it fair?'), ['RECOMMENDATION You: ask yourself a few things first'])
  t.same(brief('Must you keep the gift?'), [])
})

t.test('every point of a list is said with its lead-in', async t => {
  t.same(analyse('An entry must state:\n\n- the name of the giver;\n- the value of the gift.\n').norms.map(norm => norm.statement),
    ['An entry must state the name of the giver.', 'An entry must state the value of the gift.'])
  t.same(brief('Specify:\n\n1. Authorized users of the system;\n2. Group membership.\n'), ['OBLIGATION -: Authorized users of the system', 'OBLIGATION -: Group membership'])
  t.same(brief('The code forbids:\n\n- Harassment\n- Unwelcome conduct based on:\n  - race\n  - religion\n').length, 2, 'a list inside a point only says which')
})

t.test('legal effects are no duties, and events no norms', async t => {
  for (const text of ['This Agreement shall become effective on signature.', 'Title shall at all times remain vested in the owner.', 'This Act may be cited as the Bribery Act.', 'A person (A) discriminates against another (B) if A treats B less favourably.']) {
    t.same(normsOf(text).map(norm => norm.modality), ['CONSTITUTIVE'], text)
  }
  t.same(brief('If the Supplier shall become insolvent, the Buyer may end this Agreement.'), ['PERMISSION the Buyer: end this Agreement'])
  t.same(brief('WHEREAS the parties shall cooperate in good faith.'), [])
})

t.test('numbers of clauses and headings in capitals are no part of the bearer', async t => {
  for (const text of ['(B) Acme shall pay the fee.', '12 13 (C) Acme shall pay the fee.', 'TAXES AND DUTIES Acme shall pay the fee.']) t.same(brief(text), ['OBLIGATION Acme: pay the fee'], text)
  t.same(brief('ASE Kaohsiung shall pay the fee.'), ['OBLIGATION ASE Kaohsiung: pay the fee'], 'a name in capitals stays')
})

t.test('commands of controls', async t => {
  t.same(brief('Develop, document, and disseminate a policy.'), ['OBLIGATION -: Develop, document, and disseminate a policy'])
  t.same(brief('Review and update the plan annually.'), ['OBLIGATION -: Review and update the plan'])
  t.same(brief('Order Adjustments'), [], 'a heading is no command')
})

t.test('a sentence that is too long is cut at its semicolons, or told', async t => {
  const part = `The supplier shall keep the record of ${'very '.repeat(200)}good order; `
  t.ok(normsOf(part.repeat(10)).length >= 7)
  t.match(analyse(`The supplier shall keep ${'word '.repeat(2_000)}`).diagnostics.filter(one => one.ruleId === 'sentence.too-long'), [{ severity: 'WARNING' }])
})
