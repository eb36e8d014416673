import { Command, Option } from 'commander'
import { FindingState } from '../services/norms/finding.js'
import { examples, jsonOption, limitOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { upTo } from './terminal/pages.js'
import { shortened } from './terminal/printable.js'
import { styleOf } from './terminal/style.js'
import { withStudio } from './terminal/with-studio.js'

interface ListOptions { work?: string, norm?: string, state?: FindingState, limit: number, json: boolean, quiet: boolean }

/** `studio finding list`: the findings of the graph. */
export const findingListCommand = (): Command => new Command('list')
  .description('List findings, the latest first.')
  .option('--work <id>', 'only findings about norms of this work')
  .option('--norm <id>', 'only findings about this norm')
  .addOption(new Option('--state <state>', 'only findings in this state').choices(FindingState.options))
  .addOption(limitOption())
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(['studio finding list --state NOT_SATISFIED', 'what is open']))
  .action(async ({ work, norm, state, limit, json, quiet }: ListOptions) => {
    await withStudio({ quiet, onInterrupt: 'stop' }, async ({ studio, say }) => {
      const filter = { work: work ?? null, norm: norm ?? null, state: state ?? null }
      const out = output()
      const style = styleOf(process.stdout)
      let printed = 0
      for await (const finding of upTo(limit, page => studio.ports.findings.findings(filter, page))) {
        printed++
        await out.line(json
          ? JSON.stringify({ type: 'finding', ...finding })
          : `${finding.id} ${finding.state === 'SATISFIED' ? style.green(finding.state.padEnd(13)) : style.red(finding.state)} ${style.dim(finding.recordedAt)} ${shortened(finding.title, 100)}`)
      }
      await out.flush()
      if (printed === 0) say.info('no findings')
    })
  })
