import { Command, Option } from 'commander'
import { Modality } from '../services/norms/norm.js'
import type { NormFilter } from '../services/ports.js'
import { day, examples, jsonOption, limitOption, quietOption } from './terminal/options.js'
import { colour } from './terminal/outline.js'
import { output } from './terminal/output.js'
import { upTo } from './terminal/pages.js'
import { shortened } from './terminal/printable.js'
import { styleOf } from './terminal/style.js'
import { count } from './terminal/summary.js'
import { withStudio } from './terminal/with-studio.js'

interface Options { work?: string, modality?: Modality[], bearer?: string, search?: string, retired: boolean, asOf?: string, limit: number, json: boolean, quiet: boolean }

/** `studio norms`: the norms of the graph, filtered. */
export const normsCommand = (): Command => new Command('norms')
  .description('List norms of the graph, with their ids.')
  .option('--work <id>', 'only norms of this work')
  .addOption(new Option('--modality <names...>', 'only norms of these modalities').choices(Modality.options))
  .option('--bearer <words>', 'only norms whose bearer has these words')
  .option('--search <words>', 'only norms that the full-text search finds')
  .option('--retired', 'norms that newer versions no longer have, instead of those in force', false)
  .addOption(new Option('--as-of <date>', 'norms that were in force on that day').argParser(day))
  .addOption(limitOption())
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio norms --modality PROHIBITION --limit 5', 'five things that are forbidden'],
    ['studio norms --bearer employee --search "gift" --json', 'what employees must heed about gifts, as JSON Lines']
  ))
  .action(norms)

async function norms (options: Options): Promise<void> {
  await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async ({ studio, say }) => {
    const { reader } = studio.ports
    const filter: NormFilter = {
      work: options.work ?? null,
      modality: options.modality ?? null,
      bearer: options.bearer ?? null,
      search: options.search ?? null,
      asOf: options.asOf ?? null,
      // What applied on a day counts whatever became of it since.
      state: options.asOf !== undefined ? null : options.retired ? 'RETIRED' : 'ACTIVE'
    }
    const out = output()
    const style = styleOf(process.stdout)
    let total = 0
    let printed = 0
    const read = async (page: Parameters<typeof reader.norms>[1]) => {
      const answer = await reader.norms(filter, page)
      total = answer.totalCount
      return answer
    }
    for await (const norm of upTo(options.limit, read)) {
      printed++
      await out.line(options.json
        ? JSON.stringify({ type: 'norm', ...norm })
        : `${norm.id} ${colour(norm.modality, style)(norm.modality.padEnd(14))} ${style.dim(`${norm.work}#${norm.provision}`)} ${shortened(norm.statement, 140)}`)
    }
    await out.flush()
    say.info(`${printed} of ${count(total, 'norm')}`)
  })
}
