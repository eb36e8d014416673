import t from 'tap'
import { toAnalysis } from '../../../services/framers/link/to-analysis.js'
import { sha256 } from '../../../services/norms/hash.js'

const text = 'A 🏛️ rule: see § 2.'
const expression = { id: 'x@000000000000', work: 'x', source: 'x.md', title: 'X', format: 'MARKDOWN' as const, aliases: [], validFrom: null, language: 'en', hash: sha256(text), text }
const none = { document: { blocks: [], decoded: null }, uses: [], provisions: [], sentences: [], definitions: [], references: [], norms: [], diagnostics: [] }
const reference = (from: number, to: number) => ({ provision: 'para_1', kind: 'INTERNAL' as const, targets: [], from, to })

t.test('positions become code points', async t => {
  const at = text.indexOf('§ 2')
  const { references } = toAnalysis({ ...none, expression, references: [reference(at, at + 3)] })
  t.match(references, [{ quote: '§ 2', start: at - 1, end: at + 2 }])
})

t.test('what is not verbatim is never shown, and is told', async t => {
  // Inside the surrogate pair, empty, and out of the text.
  const { references, diagnostics } = toAnalysis({ ...none, expression, references: [reference(3, 5), reference(4, 4), reference(10, 99)] })
  t.same(references, [])
  t.same(diagnostics.map(one => [one.ruleId, one.severity]), Array(3).fill(['anchor.broken', 'ERROR']))
})
