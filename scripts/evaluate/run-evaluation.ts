import type { Evaluation, Task } from '../../services/framers/evaluate/evaluation.js'
import { gather } from '../../services/framers/evaluate/evaluation.js'
import { evaluateNorms } from '../../services/framers/evaluate/evaluate-norms.js'
import { FLOOR_RULES, evaluateTree } from '../../services/framers/evaluate/evaluate-tree.js'
import { NORM_FLOOR } from '../../services/framers/evaluate/floor-norms.js'
import type { Lexicon } from '../../services/framers/extract/lexicon.js'
import { parseDocument } from '../../services/framers/parse-document.js'
import type { Analysis } from '../../services/norms/analysis.js'
import { readFileLimited } from '../input/read-limited.js'
import { loadNormGold } from './load-norm-gold.js'
import { loadTreeGold } from './load-tree-gold.js'

interface Settings { lexicon: Lexicon, limit: number, onDocument: (name: string) => void }

const NOTES: Readonly<Record<Task, readonly string[]>> = {
  structure: ['recitals, preamble, annexes and footnotes are scored only where the gold has any'],
  references: ['citations of other works are scored only where they overlap a gold span'],
  terms: [],
  norms: [
    'scored inside the articles and sections that hold a gold norm; company documents as a whole',
    'spans that the annotation guide leaves out, and lead-ins alone, count neither for nor against; for the floor they count'
  ]
}

/** Runs the project's own pipeline over the documents of a gold folder and compares. @throws AppError GOLD_INVALID, INPUT_* */
export async function runEvaluation (task: Task, folder: string, { lexicon, limit, onDocument }: Settings): Promise<Evaluation> {
  const parse = async (source: string, name: string, text?: string): Promise<Analysis> => {
    const bytes = text === undefined ? await readFileLimited(source, source, limit) : Buffer.from(text)
    onDocument(name)
    return await parseDocument({ source, bytes }, lexicon)
  }
  const scores = []
  if (task === 'norms') {
    for (const { gold, source } of await loadNormGold(folder)) scores.push(evaluateNorms(gold, await parse(source, gold.document)))
    return gather(task, NORM_FLOOR, NOTES.norms, scores)
  }
  const { loaded, skipped } = await loadTreeGold(folder, task)
  for (const { gold, source, text } of loaded) scores.push(evaluateTree(task, gold, await parse(source, gold.document, text)))
  const notes = skipped.length === 0 ? [] : [`not annotated for this: ${skipped.join(', ')}`]
  return gather(task, FLOOR_RULES[task], [...NOTES[task], ...notes], scores)
}
