import { Command } from 'commander'
import { EXIT } from '../services/errors.js'
import { loadConfig } from '../services/config.js'
import { findInputs } from './input/inputs.js'
import { openParsers } from './input/parse-apart.js'
import { messages } from './terminal/messages.js'
import { examples, jsonOption, quietOption, validFromOption, workOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { printError } from './terminal/print-error.js'
import { progress } from './terminal/progress.js'
import { styleOf } from './terminal/style.js'

interface Options { json: boolean, eachLine: boolean, quiet: boolean, work?: string, validFrom?: string }

/** `studio parse`: the whole pure pipeline over files, without a database. */
export const parseCommand = (): Command => new Command('parse')
  .description('Read regulations and print their provisions, definitions, references and norms. Needs no database.')
  .argument('<inputs...>', 'files, folders, or - for standard input')
  .addOption(jsonOption())
  .option('--each-line', 'take every line as a document of its own; each record carries its `line`', false)
  .addOption(workOption())
  .addOption(validFromOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio parse gdpr.html', 'the tree of a regulation with its norms'],
    ['studio parse policies/ --json > policies.jsonl', 'every document of a folder as JSON Lines'],
    ['echo "Employees must not accept gifts." | studio parse - --json', 'one sentence from standard input'],
    ['studio parse sentences.txt --each-line --json | head', 'a document a line']
  ))
  .action(parse)

async function parse (names: string[], options: Options): Promise<void> {
  const config = loadConfig()
  const found = await findInputs(names)
  const { parsed } = await import('./input/parsed.js')
  const { parseLines } = await import('./terminal/parse-lines.js')
  const parsers = openParsers(config)
  const debug = config.STUDIO_LOG_LEVEL === 'debug'
  const out = output()
  const style = styleOf(process.stdout)
  const bar = await progress(process.stdout.isTTY === true ? 0 : found.length, options)
  const say = messages(options)
  try {
    for await (const result of parsed(found, parsers, { ...options, limit: config.STUDIO_MAX_DOCUMENT_BYTES })) {
      if (result.failed) process.exitCode = EXIT.input
      const { error } = result
      if (result.failed && error !== null && !(options.json && result.line !== null)) bar.above(() => printError(error, debug))
      for (const line of parseLines(result, options.json, style)) await out.line(line)
      await out.flush()
      if (result.line === null) bar.step(result.source)
    }
  } finally {
    bar.stop()
    await parsers.close()
  }
  if (options.eachLine && options.json && process.exitCode === EXIT.input) say.warn('some lines could not be read; their diagnostics say why')
}
