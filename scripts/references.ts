import { Command, Option } from 'commander'
import type { ReferenceFilter } from '../services/ports.js'
import { examples, jsonOption, limitOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { upTo } from './terminal/pages.js'
import { shortened } from './terminal/printable.js'
import { styleOf } from './terminal/style.js'
import { count } from './terminal/summary.js'
import { withStudio } from './terminal/with-studio.js'

interface Options { work?: string, kind?: 'INTERNAL' | 'EXTERNAL', target?: string, unresolved: boolean, limit: number, json: boolean, quiet: boolean }

/** `studio references`: citations of the graph and where they lead. */
export const referencesCommand = (): Command => new Command('references')
  .description('List citations of the graph: where they stand, and the provisions and works that they lead to.')
  .option('--work <id>', 'only citations in this work')
  .addOption(new Option('--kind <kind>', 'only those of the same work, or of others').choices(['INTERNAL', 'EXTERNAL']))
  .option('--target <id>', 'only those that lead to this eId or citation id')
  .option('--unresolved', 'only those that lead to nothing in the graph yet', false)
  .addOption(limitOption())
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio references --unresolved', 'what is cited and not in the graph'],
    ['studio references --work gdpr --kind EXTERNAL --json', 'the works that one work cites, as JSON Lines']
  ))
  .action(references)

async function references (options: Options): Promise<void> {
  await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async ({ studio, say }) => {
    const { reader } = studio.ports
    const filter: ReferenceFilter = { work: options.work ?? null, kind: options.kind ?? null, target: options.target ?? null, resolved: options.unresolved ? false : null }
    const out = output()
    const style = styleOf(process.stdout)
    let total = 0
    let printed = 0
    const read = async (page: Parameters<typeof reader.references>[1]) => {
      const answer = await reader.references(filter, page)
      total = answer.totalCount
      return answer
    }
    for await (const reference of upTo(options.limit, read)) {
      printed++
      const found = [...reference.targetIds, ...(reference.targetIds.length === 0 ? reference.workIds : [])]
      const leads = found.length > 0 ? found.join(', ') : style.dim(`? ${reference.targets.join(', ')}`)
      await out.line(options.json
        ? JSON.stringify({ type: 'reference', ...reference })
        : `${reference.kind.padEnd(8)} ${style.dim(reference.provisionId)} ${shortened(reference.quote, 80)} -> ${leads}`)
    }
    await out.flush()
    say.info(`${printed} of ${count(total, 'reference')}`)
  })
}
