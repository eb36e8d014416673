import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'
import type { Test } from 'tap'
import type { Score } from '../../../services/framers/evaluate/figures.js'
import { f1, mean } from '../../../services/framers/evaluate/figures.js'
import { GoldNode, GoldNorm, GoldReference, GoldTerm, parseGold } from '../../../services/framers/evaluate/gold.js'
import { asPredictedNorm } from '../../../services/framers/evaluate/predicted-norm.js'
import { scoreNorms } from '../../../services/framers/evaluate/score-norms.js'
import { asReferencePrediction, scoreReferences } from '../../../services/framers/evaluate/score-references.js'
import { asPredictedNode, scoreStructure } from '../../../services/framers/evaluate/score-structure.js'
import { scoreTerms } from '../../../services/framers/evaluate/score-terms.js'
import { sharedFolder } from '../../shared-folder.js'
import { node, norm } from './gold-rows.js'

function isPerfect (t: Test, score: Score): void {
  for (const figure of score.figures) t.ok([1, null].includes(figure.kind === 'F1' ? f1(figure) : mean(figure)), figure.measure)
  t.strictSame(score.errors, [])
}

t.test('gold against itself gives 1.000 everywhere', t => {
  const nodes = [node('art_1', null, { num: 'Article 1', heading: 'Notices' }), node('art_1/para_1', 'See paragraph 2.', { num: '1.' }), node('art_1/para_2', '(2) Words.', { num: '(2)' })]
  const references = [{ path: 'art_1/para_1', quote: 'paragraph 2', start: 4, end: 15, target: 'art_1/para_2' }]
  const norms = [norm(), norm({ id: 'n2', action: 'keep the letter', deadline: null })]
  isPerfect(t, scoreStructure(nodes, nodes.map(asPredictedNode)))
  isPerfect(t, scoreReferences(references, nodes, asReferencePrediction(nodes, references)))
  isPerfect(t, scoreTerms([{ term: 'Bank', path: 'art_1' }], [{ term: 'bank', path: 'art_1' }]))
  isPerfect(t, scoreNorms({ doc: 'act', gold: norms, predicted: norms.map(asPredictedNorm), leavesOut: true }))
  t.end()
})

const shared = sharedFolder()
const skip = shared === null ? 'there is no folder of gold data beside the project' : false

t.test('so does the annotated development data', { skip }, t => {
  const rows = <T>(name: string, schema: Parameters<typeof parseGold<T>>[0]): T[] => {
    const file = new URL(`gold/${name}`, shared ?? undefined)
    return existsSync(file) ? parseGold(schema, readFileSync(file, 'utf8'), name) : []
  }
  for (const doc of ['gdpr', 'reg-b-12cfr1002', 'reg-dd-12cfr1030', 'reg-m-12cfr1013']) {
    const nodes = rows(`structure/${doc}/tree.jsonl`, GoldNode)
    const references = rows(`structure/${doc}/references.jsonl`, GoldReference)
    t.ok(nodes.length > 0, doc)
    isPerfect(t, scoreStructure(nodes, nodes.map(asPredictedNode)))
    isPerfect(t, scoreReferences(references, nodes, asReferencePrediction(nodes, references)))
    const terms = rows(`structure/${doc}/terms.jsonl`, GoldTerm)
    isPerfect(t, scoreTerms(terms, terms))
  }
  const norms = rows('norms/dev.jsonl', GoldNorm)
  t.equal(norms.length, 289)
  for (const doc of new Set(norms.map(row => row.doc))) {
    const gold = norms.filter(row => row.doc === doc)
    isPerfect(t, scoreNorms({ doc, gold, predicted: gold.map(asPredictedNorm), leavesOut: true }))
  }
  t.end()
})
