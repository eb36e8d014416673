import fc from 'fast-check'
import t from 'tap'
import { alignNorms, similarity, wordSet } from '../../services/norms/align-norms.js'
import type { AlignableNorm, OlderNorm } from '../../services/norms/align-norms.js'
import type { Modality } from '../../services/norms/norm.js'
import { normId } from '../../services/norms/ids.js'

const REPORT = 'An employee must report a gift to the supervisor.'
const APPROVE = 'The supervisor may approve the gift.'
const modalityOf = (quote: string): Modality => quote.includes(' may ') ? 'PERMISSION' : 'OBLIGATION'
const fresh = (provision: string, quote: string, ordinal = 0, modality = modalityOf(quote)): AlignableNorm => ({ id: normId('w', provision, ordinal), provision, modality, quote })
const older = (id: string, provision: string, quote: string, state: OlderNorm['state'] = 'ACTIVE', modality = modalityOf(quote)): OlderNorm => ({ id, provision, modality, quote, state })

t.test('a norm whose words and place are the same keeps its id', async t => {
  t.strictSame(alignNorms([fresh('a', REPORT), fresh('a', APPROVE, 1)], [older('1', 'a', REPORT), older('2', 'a', APPROVE)]),
    { ids: ['1', '2'], kept: 2, added: 0, retired: [] })
})

t.test('a norm that moved keeps its id: the same words elsewhere', async t => {
  const moved = alignNorms([fresh('a', APPROVE), fresh('b', REPORT)], [older('1', 'a', REPORT)])
  t.equal(moved.ids[1], '1')
  t.equal(moved.ids[0], normId('w', 'a', 0), 'what stands in its old place is another norm')
})

t.test('an edited norm keeps its id: similar words in the same provision, the most similar first', async t => {
  const edited = alignNorms(
    [fresh('a', APPROVE.replace('may', 'must')), fresh('a', REPORT.replace('a gift', 'every gift'), 1)],
    [older('1', 'a', REPORT), older('2', 'a', APPROVE)])
  t.strictSame(edited, { ids: ['2', '1'], kept: 2, added: 0, retired: [] })
})

t.test('a heavily edited norm keeps its id by its place; quite another one does not', async t => {
  t.equal(alignNorms([fresh('a', 'An employee must tell the compliance office about a gift within ten days of it.')], [older('1', 'a', REPORT)]).ids[0], '1')
  const other = alignNorms([fresh('a', 'Waste goes into blue bins.')], [older('1', 'a', REPORT)])
  t.strictSame(other, { ids: [normId('w', 'a', 0)], kept: 0, added: 1, retired: ['1'] })
})

const ACCEPT = 'accept a gift from a supplier'

t.test('a prohibition does not become a permission elsewhere; in its own provision it may, as a revision', async t => {
  const before = [older('1', 'sec_1__para_a', ACCEPT, 'ACTIVE', 'PROHIBITION')]
  t.strictSame(alignNorms([fresh('sec_1__para_b', ACCEPT, 0, 'PERMISSION')], before), { ids: [normId('w', 'sec_1__para_b', 0)], kept: 0, added: 1, retired: ['1'] })
  t.strictSame(alignNorms([fresh('sec_1__para_a', ACCEPT, 0, 'PERMISSION')], before), { ids: ['1'], kept: 1, added: 0, retired: [] })
  const both = [fresh('sec_1__para_a', ACCEPT, 0, 'PERMISSION'), fresh('sec_2__para_a', ACCEPT, 0, 'PROHIBITION')]
  t.equal(alignNorms(both, before).ids[1], '1', 'the one that moved as it was goes before the one that changed in place')
  t.strictSame(alignNorms([fresh('sec_1__para_a', ACCEPT, 0, 'PERMISSION')], before.map(norm => ({ ...norm, state: 'RETIRED' as const }))).kept, 0, 'what is retired comes back as it was')
})

t.test('the same words twice in a provision go by modality', async t => {
  const [must, may] = ['OBLIGATION', 'PERMISSION'] as const
  t.strictSame(alignNorms([fresh('a', ACCEPT, 0, may), fresh('a', ACCEPT, 1, must)], [older('1', 'a', ACCEPT, 'ACTIVE', must), older('2', 'a', ACCEPT, 'ACTIVE', may)]).ids, ['2', '1'])
  const edited = `${ACCEPT} once`
  t.strictSame(alignNorms([fresh('a', edited, 0, may), fresh('a', edited, 1, must)], [older('1', 'a', ACCEPT, 'ACTIVE', must), older('2', 'a', ACCEPT, 'ACTIVE', may)]).ids, ['2', '1'])
})

t.test('a norm that moved comes from nearby before it comes from afar, and a few words do not move at all', async t => {
  t.strictSame(alignNorms([fresh('sec_2__para_b', ACCEPT)], [older('1', 'sec_1__para_a', ACCEPT), older('2', 'sec_2__para_a', ACCEPT)]).ids, ['2'])
  t.strictSame(alignNorms([fresh('b', 'must report gifts')], [older('1', 'a', 'must report gifts')]).kept, 0)
  t.strictSame(alignNorms([fresh('a', 'must report gifts')], [older('1', 'a', 'must report gifts')]).kept, 1)
})

t.test('a retired norm comes back with its own words, and its id is never given to another', async t => {
  t.strictSame(alignNorms([fresh('b', REPORT)], [older('1', 'a', REPORT, 'RETIRED')]), { ids: ['1'], kept: 1, added: 0, retired: [] })
  const taken = normId('w', 'a', 0)
  const first = alignNorms([fresh('a', APPROVE)], [older(taken, 'a', 'Waste goes into blue bins.', 'RETIRED')])
  t.not(first.ids[0], taken)
  t.strictSame(first, alignNorms([fresh('a', APPROVE)], [older(taken, 'a', 'Waste goes into blue bins.', 'RETIRED')]), 'the other id is derived')
})

const norms = fc.array(fc.record({ provision: fc.constantFrom('a', 'b', 'c'), modality: fc.constantFrom<Modality>('OBLIGATION', 'PERMISSION'), quote: fc.constantFrom(REPORT, APPROVE, 'A gift is reported.', 'x y z', 'x y w') }), { maxLength: 12 })

t.test('whatever the versions: ids are unique, every older norm is kept or retired, and aligning again changes nothing', async t => {
  fc.assert(fc.property(norms, norms, (before, after) => {
    const old = before.map((norm, index) => older(normId('w', norm.provision, index), norm.provision, norm.quote, 'ACTIVE', norm.modality))
    const next = after.map((norm, index) => ({ ...norm, id: normId('w', norm.provision, index) }))
    const { ids, kept, added, retired } = alignNorms(next, old)
    const again = alignNorms(next, [
      ...next.map((norm, index): OlderNorm => ({ ...norm, id: ids[index] ?? '', state: 'ACTIVE' })),
      ...old.filter(({ id }) => retired.includes(id)).map((norm): OlderNorm => ({ ...norm, state: 'RETIRED' }))
    ])
    return new Set(ids).size === next.length && kept + added === next.length && kept + retired.length === old.length &&
      again.kept === next.length && again.retired.length === 0 && ids.every((id, index) => again.ids[index] === id)
  }))
  t.pass('for every pair of versions')
})

t.test('similarity is the share of common words', async t => {
  t.equal(similarity(wordSet('a gift'), wordSet('A GIFT!')), 1)
  t.equal(similarity(wordSet('a gift'), wordSet('the bribe')), 0)
  t.equal(similarity(wordSet(''), wordSet('')), 1)
})
