import { Command } from 'commander'
import { AppError } from '../services/errors.js'
import type { Findings } from '../services/ports.js'
import { examples, jsonOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { styleOf } from './terminal/style.js'
import { traceLines } from './terminal/trace-lines.js'
import { withStudio } from './terminal/with-studio.js'

/** Widest line of a trace, in characters: longer ones are hard to read. */
const WIDEST = 100
const NARROWEST = 40

/** `studio trace`: from a finding to the exact words of the clause. */
export const traceCommand = (): Command => new Command('trace')
  .description('Trace a finding to its norm, the clause with the exact words marked, and the version of the document.')
  .argument('[finding]', 'id of the finding, or `last` for the latest one', 'last')
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio trace last', 'the latest finding'],
    ['studio trace 6f1c0d0e-… --json', 'the whole trace as one JSON record']
  ))
  .action(async (asked: string, options: { json: boolean, quiet: boolean }) => {
    await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async ({ studio }) => {
      const { traceFinding } = await import('../services/auditors/trace-finding.js')
      const id = asked === 'last' ? await latest(studio.ports.findings) : asked
      const trace = await traceFinding(studio.ports, id)
      if (trace === null) throw new AppError('NOT_FOUND', `no finding \`${id}\``, { advice: '`studio finding list` prints those there are' })
      const out = output()
      if (options.json) await out.line(JSON.stringify({ type: 'trace', ...trace }))
      else for (const line of traceLines(trace, styleOf(process.stdout), widthOf(process.stdout.columns))) await out.line(line)
      await out.flush()
    })
  })

/** Some terminals tell no width, or 0. */
const widthOf = (columns: number | undefined): number =>
  columns === undefined || columns === 0 ? WIDEST : Math.max(NARROWEST, Math.min(columns, WIDEST))

async function latest (findings: Findings): Promise<string> {
  const { items } = await findings.findings({}, { first: 1, after: null })
  const first = items[0]
  if (first === undefined) throw new AppError('NOT_FOUND', 'no finding has been recorded yet', { advice: '`studio finding add` records one' })
  return first.node.id
}
