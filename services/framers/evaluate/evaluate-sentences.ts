import { codePoints } from '../../norms/code-points.js'
import { splitSentences } from '../extract/sentences.js'
import type { DocumentScore } from './evaluation.js'
import type { CountFigure, EvaluationError } from './figures.js'
import type { GoldSentences } from './gold.js'

/** What the floor for sentences does, in one line. */
export const SENTENCE_FLOOR = 'a sentence ends at every line feed, and at every . ? ! before white space, with closing quotes and brackets'

/** Ends by the simple rule, in UTF-16 units. */
export function floorEnds (text: string): number[] {
  const ends = [...text.matchAll(/[.?!]["”’')\]]*(?=\s|$)|[^\s](?=\s*\n|\s*$)/g)].map(match => match.index + match[0].length)
  return [...new Set(ends)]
}

const CONTEXT = 40
const around = (text: string, at: number): string => `${text.slice(Math.max(0, at - CONTEXT), at)} ¦ ${text.slice(at, at + CONTEXT)}`

/** Compares ends of sentences, in code points; an end counts only where it is exactly that of the gold. */
export function evaluateSentences (document: string, rows: readonly GoldSentences[]): DocumentScore {
  const found: CountFigure = { kind: 'F1', measure: 'ends', matched: 0, predicted: 0, gold: 0 }
  const floor = { ...found }
  const errors: EvaluationError[] = []
  rows.forEach(({ text, ends }, index) => {
    const points = codePoints(text)
    const gold = new Set(ends)
    const count = (figure: CountFigure, predicted: ReadonlySet<number>): void => {
      figure.predicted += predicted.size
      figure.gold += gold.size
      figure.matched += [...predicted].filter(end => gold.has(end)).length
    }
    const own = new Set(splitSentences(text, 0, text.length).map(({ to }) => points.fromUtf16(to)))
    count(found, own)
    count(floor, new Set(floorEnds(text).map(end => points.fromUtf16(end))))
    const path = `${document}:${index + 1}`
    for (const end of own) if (!gold.has(end)) errors.push({ error: 'INVENTED', measure: 'ends', cause: 'a sentence was cut in two', path, expected: null, found: around(text, points.toUtf16(end)) })
    for (const end of gold) if (!own.has(end)) errors.push({ error: 'MISSED', measure: 'ends', cause: 'two sentences were taken for one', path, expected: around(text, points.toUtf16(end)), found: null })
  })
  return { document, score: { figures: [found], errors }, floor: [floor] }
}
