import { Command, Option } from 'commander'
import { AppError } from '../services/errors.js'
import { FindingState } from '../services/norms/finding.js'
import type { FindingInput } from '../services/norms/finding.js'
import { readLimited } from './input/read-limited.js'
import { normOfClause } from './input/norm-of-clause.js'
import { examples, jsonOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { withStudio } from './terminal/with-studio.js'
import type { Session } from './terminal/with-studio.js'

interface AddOptions {
  norm?: string
  work?: string
  eid?: string
  title: string
  description?: string
  observation?: string
  subject?: string
  state: FindingState
  key?: string
  json: boolean
  quiet: boolean
}

/** Longest observation that a finding holds, in bytes of UTF-8 at most. */
const MAX_OBSERVATION = 400_000

/** `studio finding add`: one finding about one norm. */
export const findingAddCommand = (): Command => new Command('add')
  .description('Record a finding about a norm. Name the norm by its id, or by the clause that states it.')
  .option('--norm <id>', 'id of the norm, as `studio norms` prints it')
  .option('--work <id>', 'work of the clause, with --eid')
  .option('--eid <eId>', 'the clause, where it states one norm: `art_33__para_1`')
  .requiredOption('--title <text>', 'what was found, in a line')
  .option('--description <text>', 'the same at length')
  .option('--observation <text>', 'what was seen, as evidence; - reads it from standard input')
  .option('--subject <text>', 'what was assessed: a model, a team, a system')
  .addOption(new Option('--state <state>', 'whether the norm was kept').choices(FindingState.options).default('NOT_SATISFIED'))
  .option('--key <text>', 'key of your own: the same key twice records one finding')
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio finding add --work gdpr --eid art_33__para_1 --title "Breach told after 5 days" --subject "crm team"', 'a finding about a clause'],
    ['studio finding add --norm <id> --title "Model accepts a gift" --observation - < answer.txt', 'the evidence from a file']
  ))
  .action(async (options: AddOptions) => {
    if ((options.norm === undefined) === (options.eid === undefined)) throw new AppError('USAGE', 'name the norm by `--norm`, or by `--work` and `--eid`')
    if (options.eid !== undefined && options.work === undefined) throw new AppError('USAGE', '`--eid` needs `--work`: eIds repeat from work to work')
    const observation = options.observation === '-'
      ? (await readLimited(process.stdin, 'stdin', MAX_OBSERVATION)).toString('utf8').trim()
      : options.observation
    await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async session => { await addFinding(session, { ...options, ...(observation === undefined ? {} : { observation }) }) })
  })

async function addFinding ({ studio, say }: Session, options: AddOptions): Promise<void> {
  const { recordFinding } = await import('../services/auditors/record-finding.js')
  const norm = options.norm ?? (await normOfClause(studio.ports.reader, options.work as string, options.eid as string)).id
  const input: FindingInput = {
    norm,
    title: options.title,
    description: options.description ?? null,
    observation: options.observation ?? null,
    subject: options.subject ?? null,
    state: options.state,
    key: options.key ?? null
  }
  const finding = await recordFinding(studio.ports, input)
  const out = output()
  await out.line(options.json ? JSON.stringify({ type: 'finding', ...finding }) : finding.id)
  await out.flush()
  say.info(`recorded; see where it leads: npx studio trace ${finding.id}`)
}
