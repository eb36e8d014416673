import { Command } from 'commander'
import { AppError, EXIT } from '../services/errors.js'
import type { IngestOutcome } from '../services/framers/ingest.js'
import { findInputs } from './input/inputs.js'
import type { Found } from './input/inputs.js'
import { readable } from './input/readable.js'
import { publicationLine, totalsLine } from './terminal/publication-line.js'
import { examples, jsonOption, quietOption, validFromOption, workOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { printError } from './terminal/print-error.js'
import { progress } from './terminal/progress.js'
import { styleOf } from './terminal/style.js'
import { withStudio } from './terminal/with-studio.js'
import type { Session } from './terminal/with-studio.js'

interface Options { json: boolean, quiet: boolean, work?: string, validFrom?: string }

/** `studio ingest`: regulations into the graph, each in one transaction. */
export const ingestCommand = (): Command => new Command('ingest')
  .description('Put regulations into the graph. The same document again changes nothing; a changed one becomes a new version, and its norms keep their ids.')
  .argument('<inputs...>', 'files, folders, or - for standard input')
  .addOption(workOption())
  .addOption(validFromOption())
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio ingest policies/', 'every regulation of a folder'],
    ['studio ingest gdpr-2016.html --work gdpr', 'one document under an id of your own'],
    ['studio ingest gifts-2025.md --work gifts --valid-from 2025-07-01', 'a version with the first day on which it applies'],
    ['curl -s https://example.org/policy.md | studio ingest - --work policy', 'from standard input']
  ))
  .action(async (names: string[], options: Options) => {
    const found = await findInputs(names)
    const documents = found.filter(({ input }) => input !== null).length
    if (options.work !== undefined && documents > 1) throw new AppError('USAGE', `\`--work\` names one document, and ${documents} are given`)
    if (options.validFrom !== undefined && documents > 1) throw new AppError('USAGE', `\`--valid-from\` is of one document, and ${documents} are given`)
    if (documents === 0) return refuseAll(found)
    await withStudio({ quiet: options.quiet, onInterrupt: 'finish' }, session => ingestInto(session, found, options))
  })

/** Nothing to ingest: the reasons are told without a database. */
function refuseAll (found: readonly Found[]): void {
  for (const { error } of found) process.exitCode = printError(error, false)
}

async function ingestInto ({ studio, config, signal }: Session, found: readonly Found[], options: Options): Promise<void> {
  const { ingest } = await import('../services/framers/ingest.js')
  const out = output()
  const style = styleOf(process.stdout)
  const bar = await progress(found.length, options)
  const done: IngestOutcome[] = []
  const onProgress = async (outcome: IngestOutcome): Promise<void> => {
    done.push(outcome)
    const { error } = outcome
    if (error !== null) bar.above(() => { process.exitCode = printError(error, config.STUDIO_LOG_LEVEL === 'debug') })
    await bar.above(async () => {
      if (outcome.error === null || options.json) await out.line(publicationLine(outcome, options.json, style))
      await out.flush()
    })
    bar.step(outcome.source)
  }
  try {
    const documents = readable(found, { limit: config.STUDIO_MAX_DOCUMENT_BYTES, work: options.work ?? null, validFrom: options.validFrom ?? null })
    await ingest(studio.ports, documents, { onProgress, signal })
  } finally {
    bar.stop()
    if (!options.json && done.length !== 1) await out.line(totalsLine(done))
    await out.flush()
  }
  if (done.some(({ error }) => error !== null)) process.exitCode = EXIT.input
}
