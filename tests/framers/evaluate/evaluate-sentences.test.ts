import { readFile } from 'node:fs/promises'
import t from 'tap'
import { evaluateSentences } from '../../../services/framers/evaluate/evaluate-sentences.js'
import { f1, precision, recall } from '../../../services/framers/evaluate/figures.js'
import type { CountFigure } from '../../../services/framers/evaluate/figures.js'
import { GoldSentences, parseGold } from '../../../services/framers/evaluate/gold.js'

t.test('an end counts where it is exactly that of the gold, in code points', async t => {
  const { score, floor } = evaluateSentences('d', [{ text: '🎁 See Art. 5. Keep it.', ends: [13, 22] }])
  t.same(score.figures, [{ kind: 'F1', measure: 'ends', matched: 2, predicted: 2, gold: 2 }])
  t.same(floor, [{ kind: 'F1', measure: 'ends', matched: 2, predicted: 3, gold: 2 }])
  t.same(evaluateSentences('d', [{ text: 'One. Two.', ends: [3, 9] }]).score.errors.map(({ error }) => error), ['INVENTED', 'MISSED'])
})

t.test('difficult sentences of decisions, statutes, contracts and policies', async t => {
  const file = new URL('../extract/fixtures/sentences/dev.jsonl', import.meta.url)
  const rows = parseGold(GoldSentences, await readFile(file, 'utf8'), 'dev.jsonl')
  t.ok(rows.every(({ text, ends }) => ends.every((end, index) => end <= [...text].length && end > (ends[index - 1] ?? 0))))
  const { score, floor } = evaluateSentences('dev', rows)
  const [own, simple] = [score.figures[0], floor[0]] as CountFigure[] as [CountFigure, CountFigure]
  t.ok(own.gold >= 150)
  t.ok((precision(own) ?? 0) >= 0.98 && (recall(own) ?? 0) >= 0.98, JSON.stringify(score.errors, null, 1))
  t.ok((f1(own) ?? 0) > (f1(simple) ?? 1) + 0.1, `${f1(simple)}`)
})
