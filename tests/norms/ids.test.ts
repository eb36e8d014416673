import t from 'tap'
import { expressionId, normId, partId, revisionId, slug } from '../../services/norms/ids.js'
import { sha256 } from '../../services/norms/hash.js'

t.test('a title becomes an id that a person can type', async t => {
  t.equal(slug('Gifts & Entertainment – Policy (2024)'), 'gifts-entertainment-policy-2024')
  t.equal(slug('Décret n° 12'), 'decret-n-12')
  t.equal(slug('数据'), '', 'nothing is left of a script without Latin letters')
  t.ok(slug('x'.repeat(200)).length <= 80)
})

t.test('ids are derived, so that parsing twice gives the same', async t => {
  t.equal(normId('gdpr', 'art_33__para_1', 0), normId('gdpr', 'art_33__para_1', 0))
  t.not(normId('gdpr', 'art_33__para_1', 0), normId('gdpr', 'art_33__para_1', 1))
  t.equal(normId('gdpr', 'art_33__para_1', 0), '816bee94-3323-5e74-8a0b-ba5cf5c0a142', 'the namespace never changes')
  t.equal(expressionId('gdpr', sha256('')), 'gdpr@e3b0c44298fc')
  t.equal(partId('gdpr@e3b0c44298fc', 'art_33'), 'gdpr@e3b0c44298fc#art_33')
})

t.test('a revision id follows the content, the norm id does not', async t => {
  const id = normId('gdpr', 'art_33__para_1', 0)
  t.not(revisionId(id, 'old words'), revisionId(id, 'new words'))
})
