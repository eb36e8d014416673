import { Argument, Command, Option } from 'commander'
import { loadConfig } from '../services/config.js'
import type { Task } from '../services/framers/evaluate/evaluation.js'
import { TASKS } from '../services/framers/evaluate/evaluation.js'
import { errorLines, evaluationRecords, figureLines } from './evaluate/evaluation-lines.js'
import { messages } from './terminal/messages.js'
import { examples, jsonOption, quietOption, whole } from './terminal/options.js'
import { output } from './terminal/output.js'
import { styleOf } from './terminal/style.js'

interface Options { gold: string, errors?: number | true, json: boolean, quiet: boolean }

/** Errors printed of each group where no number is given. */
const SOME = 5

/** `studio evaluate`: how well the pipeline does on annotated documents, beside a simple rule. */
export const evaluateCommand = (): Command => new Command('evaluate')
  .description('Compare what the pipeline finds with annotated documents: precision, recall and F1 beside the floor, what a simple rule reaches.')
  .addArgument(new Argument('<task>', 'what to compare').choices(TASKS))
  .requiredOption('--gold <folder>', 'folder with source.* and tree.jsonl (references.jsonl, terms.jsonl), a folder of such, an Akoma Ntoso act (.akn, .xml), or for norms a folder with dev.jsonl')
  .addOption(new Option('--errors [number]', `also print what was missed, invented or wrong, grouped by cause, up to so many of each (default: ${SOME})`).argParser(whole(1, 100_000)))
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio evaluate structure --gold gold/structure', 'the trees of several regulations, each and together'],
    ['studio evaluate norms --gold gold/norms --errors 10', 'norms, with ten examples of each kind of error'],
    ['studio evaluate terms --gold gold/structure/gdpr --json', 'defined terms of one regulation, as JSON Lines']
  ))
  .action(evaluate)

async function evaluate (task: Task, options: Options): Promise<void> {
  const { STUDIO_MAX_DOCUMENT_BYTES: limit } = loadConfig()
  const { loadLexicon } = await import('../services/load-lexicon.js')
  const { runEvaluation } = await import('./evaluate/run-evaluation.js')
  const say = messages(options)
  const evaluation = await runEvaluation(task, options.gold, { lexicon: await loadLexicon(), limit, onDocument: name => { say.info(`reading ${name}`) } })
  const out = output()
  const style = styleOf(process.stdout)
  if (options.json) {
    for (const record of evaluationRecords(evaluation, options.errors !== undefined)) await out.line(JSON.stringify(record))
  } else {
    for (const line of figureLines(evaluation, style)) await out.line(line)
    if (options.errors !== undefined) for (const line of errorLines(evaluation, options.errors === true ? SOME : options.errors, style)) await out.line(line)
  }
  await out.flush()
}
