import { Command, Option } from 'commander'
import { AppError } from '../services/errors.js'
import { FindingState } from '../services/norms/finding.js'
import type { FindingInput } from '../services/norms/finding.js'
import type { NormRow } from '../services/ports.js'
import { readLimited } from './input/read-limited.js'
import { examples, jsonOption, limitOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { upTo } from './terminal/pages.js'
import { shortened } from './terminal/printable.js'
import { styleOf } from './terminal/style.js'
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
interface ListOptions { work?: string, norm?: string, state?: FindingState, limit: number, json: boolean, quiet: boolean }

/** Longest observation that a finding holds, in bytes of UTF-8 at most. */
const MAX_OBSERVATION = 400_000

/** `studio finding`: record findings, and list them. */
export const findingCommand = (): Command => new Command('finding')
  .description('Record findings about norms, and list them.')
  .addCommand(add())
  .addCommand(list())

const add = (): Command => new Command('add')
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

type NormReader = Session['studio']['ports']['reader']

/** The one norm that a clause states; where there are several, the user has to choose. */
async function normOfClause (reader: NormReader, work: string, eId: string): Promise<NormRow> {
  const clause = (await reader.provisions({ work, eId }, { first: 1, after: null })).items[0]?.node
  if (clause === undefined) {
    throw new AppError('NOT_FOUND', `the work \`${work}\` has no clause \`${eId}\``, { advice: '`studio norms --work <id>` prints the clauses that state norms' })
  }
  const norms = (await reader.normsOfProvisions([clause.id]))[0] ?? []
  const [first, ...others] = norms.filter(({ state }) => state === 'ACTIVE')
  if (first !== undefined && others.length === 0) return first
  if (first === undefined) throw new AppError('NOT_FOUND', `the clause \`${eId}\` states no norm`, { place: { clause: eId } })
  throw new AppError('INPUT_INVALID', `the clause \`${eId}\` states ${others.length + 1} norms`, {
    place: { clause: eId },
    advice: `choose one by --norm: ${[first, ...others].map(({ id, modality, statement }) => `${id} (${modality}: ${shortened(statement, 80)})`).join('; ')}`
  })
}

const list = (): Command => new Command('list')
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
