import t from 'tap'
import type { Figure, Score } from '../../../services/framers/evaluate/figures.js'
import { f1, mean, pool, precision, recall } from '../../../services/framers/evaluate/figures.js'
import { floorNorms } from '../../../services/framers/evaluate/floor-norms.js'
import { asPredictedNorm } from '../../../services/framers/evaluate/predicted-norm.js'
import { scoreNorms } from '../../../services/framers/evaluate/score-norms.js'
import { scoreReferences } from '../../../services/framers/evaluate/score-references.js'
import { asPredictedNode, scoreStructure } from '../../../services/framers/evaluate/score-structure.js'
import { scoreTerms } from '../../../services/framers/evaluate/score-terms.js'
import { tokenF1, tokens } from '../../../services/framers/evaluate/tokens.js'
import { node, norm } from './gold-rows.js'

const figure = ({ figures }: Score, measure: string): Figure => {
  const found = figures.find(one => one.measure === measure)
  if (found === undefined) throw new Error(`no figure ${measure}`)
  return found
}
const f1Of = (score: Score, measure: string): number | null => {
  const one = figure(score, measure)
  return one.kind === 'F1' ? f1(one) : mean(one)
}

t.test('tokens are lower case, without articles and marks', t => {
  t.strictSame(tokens('The bank’s **Notice**, a 30-day one'), ['bank', 's', 'notice', '30', 'day', 'one'])
  t.equal(tokenF1('send the notice', 'Send a notice!'), 1)
  t.equal(tokenF1('send notice', 'keep letters'), 0)
  t.equal(tokenF1('pay pay', 'pay'), 2 / 3)
  t.end()
})

t.test('counts add up over documents, so that every row weighs the same', t => {
  const [total] = pool([[{ kind: 'F1', measure: 'x', matched: 1, predicted: 1, gold: 1 }], [{ kind: 'F1', measure: 'x', matched: 0, predicted: 3, gold: 1 }]])
  if (total?.kind !== 'F1') throw new Error('no total')
  t.equal(precision(total), 0.25)
  t.equal(recall(total), 0.5)
  t.equal(f1(total), 1 / 3)
  t.equal(f1({ kind: 'F1', measure: 'x', matched: 0, predicted: 0, gold: 0 }), null)
  t.end()
})

t.test('nodes that share a path count each', t => {
  const gold = [node('art_6/para_0', 'First.'), node('art_6/para_0', 'Second.'), node('art_7', 'Third.')]
  const score = scoreStructure(gold, [gold[0], gold[2], node('art_8', 'Fourth.')].flatMap(row => row === undefined ? [] : asPredictedNode(row)))
  t.equal(f1Of(score, 'nodes'), 2 / 3)
  t.strictSame(score.errors.map(({ error, path }) => [error, path]), [['MISSED', 'art_6/para_0'], ['INVENTED', 'art_8']])
  t.end()
})

t.test('a number may stand in the words or beside them', t => {
  const score = scoreStructure([node('art_1/para_1', 'The bank shall pay.', { num: '1.' })], [{ path: 'art_1/para_1', parent: 'art_1', kind: 'PARAGRAPH', num: '1.', words: '1.   The bank\nshall pay.' }])
  t.equal(f1Of(score, 'own words, same'), 1)
  t.end()
})

t.test('a citation is found by its place in the node, whatever white space does to it', t => {
  const nodes = [node('1002/1', 'See § 1002.4 and §\u20091002.4.')]
  const gold = [{ path: '1002/1', quote: '1002.4', start: 19, end: 25, target: '1002/4' }]
  const found = (start: number, targets: string[]) => ({ path: '1002/1', start, end: start + 6, quote: '1002.4', targets, isInternal: true })
  const texts = new Map([['1002/1', 'See § 1002.4 and  § 1002.4.']])
  const right = scoreReferences(gold, nodes, { texts, references: [found(20, ['1002/4'])] })
  t.equal(f1Of(right, 'spans, equal'), 1)
  t.equal(f1Of(right, 'target'), 1)
  t.equal(f1Of(scoreReferences(gold, nodes, { texts, references: [found(6, ['1002/4'])] }), 'spans, overlapping'), 0)
  t.equal(f1Of(scoreReferences(gold, nodes, { texts, references: [found(20, ['1002/5'])] }), 'target'), 0)
  const foreign = { ...found(6, ['us/usc/15']), isInternal: false }
  t.equal(f1Of(scoreReferences(gold, nodes, { texts, references: [found(20, ['1002/4']), foreign] }), 'spans, overlapping'), 1, 'citations of other works are not annotated')
  t.end()
})

t.test('a term in another node is half right', t => {
  const score = scoreTerms([{ term: 'Bank', path: 'a' }], [{ term: 'bank', path: 'b' }])
  t.equal(f1Of(score, 'term'), 1)
  t.equal(f1Of(score, 'term and node'), 0)
  t.strictSame(score.errors.map(({ cause }) => cause), ['found in another node', 'defined in another node'])
  t.end()
})

t.test('norms', async t => {
  const score = (...predicted: Array<Parameters<typeof asPredictedNorm>[0]>): Score =>
    scoreNorms({ doc: 'act', gold: [norm()], predicted: predicted.map(asPredictedNorm), leavesOut: true })

  t.test('match where path and half of the action agree', t => {
    t.equal(f1Of(score(norm({ action: 'send the notice' })), 'detection'), 1)
    t.equal(f1Of(score(norm({ action: 'send it' })), 'detection'), 0)
    t.equal(f1Of(score(norm({ path: 'art_1/para_2' })), 'detection'), 0)
    t.equal(f1Of(score(norm({ path: 'art_1' })), 'detection'), 0)
    t.equal(f1Of(score(norm({ path: 'art_1' })), 'detection, tolerant'), 1)
    t.end()
  })
  t.test('match one to one, and of two alike the one with equal modality', t => {
    const found = score(norm({ modality: 'PERMISSION' }), norm())
    t.equal(f1Of(found, 'modality'), 1)
    t.equal(f1Of(found, 'detection'), 2 / 3)
    t.end()
  })
  t.test('a field that is empty on one side counts 0, on both it is left out', t => {
    const found = score(norm({ deadline: null, exceptions: [] }))
    t.equal(f1Of(found, 'deadline'), 0)
    t.equal(f1Of(found, 'exceptions'), null)
    t.equal(f1Of(found, 'conditions'), 1)
    t.end()
  })
  t.test('a lead-in predicted above its points counts neither for nor against', t => {
    const leadIn = 'The bank shall send:'
    const gold = [norm({ path: 'art_1/para_1/point_a', leadIn, action: 'a notice', quote: 'a notice' })]
    const predicted = [...gold, norm({ action: 'send', quote: 'The bank shall send' })].map(asPredictedNorm)
    t.equal(f1Of(scoreNorms({ doc: 'act', gold, predicted, leavesOut: true }), 'detection'), 1)
    t.equal(f1Of(scoreNorms({ doc: 'act', gold, predicted, leavesOut: false }), 'detection'), 2 / 3)
    t.end()
  })
})

t.test('the floor for norms', t => {
  const [first, second] = floorNorms([
    { path: 'a', text: '(a) If the account is closed, the bank shall send a notice unless it is empty.', parentText: null },
    { path: 'b', text: '(1) keep records; and', parentText: 'The bank may:' }
  ])
  t.match(first, { modality: 'OBLIGATION', bearer: 'the bank', action: 'send a notice', conditions: ['If the account is closed'], exceptions: ['unless it is empty'], deadline: null })
  t.match(second, { modality: 'PERMISSION', bearer: 'The bank', action: 'keep records; and' })
  t.end()
})
