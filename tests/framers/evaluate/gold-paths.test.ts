import t from 'tap'
import { goldPaths, isKin, pathStyle } from '../../../services/framers/evaluate/gold-paths.js'
import { normScope } from '../../../services/framers/evaluate/norm-scope.js'
import { annotatedProvisions } from '../../../services/framers/evaluate/predictions.js'
import type { Provision } from '../../../services/norms/provision.js'

const provision = (eId: string, parent: string | null, kind: Provision['kind'], num: string | null): Provision =>
  ({ eId, parent, kind, num, heading: null, label: eId, start: 0, end: 0, page: null, line: null, sourceStart: null, sourceEnd: null, ownEnd: 0 })

t.test('articles keep their kind words; what has no number shares a path', t => {
  const paths = goldPaths([
    provision('chp_III', null, 'CHAPTER', 'CHAPTER III'),
    provision('chp_III__sec_1', 'chp_III', 'SECTION', 'Section 1'),
    provision('art_6', 'chp_III__sec_1', 'ARTICLE', 'Article 6'),
    provision('art_6__para_1', 'art_6', 'PARAGRAPH', '1.'),
    provision('art_6__para_1__point_a', 'art_6__para_1', 'POINT', '(a)'),
    provision('art_6__para_1__point_2', 'art_6__para_1', 'POINT', '—'),
    provision('art_6__para_0', 'art_6', 'PARAGRAPH', null),
    provision('art_6__para_0-2', 'art_6', 'PARAGRAPH', null)
  ], 'WORDED')
  t.strictSame([...paths.values()], ['chp_III', 'chp_III/sec_1', 'art_6', 'art_6/para_1', 'art_6/para_1/point_a', 'art_6/para_1/point_None', 'art_6/para_0', 'art_6/para_0'])
  t.end()
})

t.test('federal regulations lose them', t => {
  const paths = goldPaths([
    provision('part_1002', null, 'PART', null),
    provision('sec_1002-1', 'part_1002', 'SECTION', '§ 1002.1'),
    provision('sec_1002-1__para_0', 'sec_1002-1', 'PARAGRAPH', null),
    provision('sec_1002-1__para_a', 'sec_1002-1', 'PARAGRAPH', '(a)'),
    provision('sec_1002-1__para_a__para_1', 'sec_1002-1__para_a', 'PARAGRAPH', '(1)'),
    provision('app_A', 'part_1002', 'ANNEX', 'Appendix A')
  ], 'BARE')
  t.strictSame([...paths.values()], ['1002', '1002/1', '1002/1/h1', '1002/1/a', '1002/1/a/1', '1002/A'])
  t.end()
})

t.test('styles, kinship and scope', t => {
  t.equal(pathStyle(['1002', '1002/1']), 'BARE')
  t.equal(pathStyle(['art_1']), 'WORDED')
  t.ok(isKin('art_1', 'art_1/para_1'))
  t.notOk(isKin('art_1', 'art_12'))
  const inAct = normScope(['art_5/para_1'], true)
  t.ok(inAct('art_5/para_2/point_a'))
  t.notOk(inAct('art_50'))
  t.notOk(normScope(['1002/4/a'], true)('1002/5/a'))
  t.ok(normScope(['Process'], false)('Consequences'))
  t.end()
})

t.test('recitals are scored only where the gold has any', t => {
  const all = [provision('rec_1', null, 'RECITAL', '(1)'), provision('rec_1__point_a', 'rec_1', 'POINT', '(a)'), provision('art_1', null, 'ARTICLE', 'Article 1')]
  t.strictSame(annotatedProvisions(all, ['art_1']).map(({ eId }) => eId), ['art_1'])
  t.equal(annotatedProvisions(all, ['art_1', 'rec_1']).length, 3)
  t.end()
})
