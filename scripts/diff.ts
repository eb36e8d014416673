import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { AppError } from '../services/errors.js'
import { loadConfig } from '../services/config.js'
import { readDate } from '../services/norms/read-date.js'
import type { VersionDifference } from '../services/norms/version-difference.js'
import type { GraphReader } from '../services/ports.js'
import { diffLines } from './terminal/diff-lines.js'
import { examples, jsonOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { styleOf } from './terminal/style.js'
import { withStudio } from './terminal/with-studio.js'

interface Options { from?: string, to?: string, json: boolean, quiet: boolean }

/** `studio diff`: what changed between two versions, clause by clause and word by word. */
export const diffCommand = (): Command => new Command('diff')
  .description('Show what changed between two versions of a work of the graph, or between two files, without a database.')
  .argument('<work or file>', 'id of a work, or the older file')
  .argument('[file]', 'the newer file')
  .option('--from <version>', 'older version of the work: its id, or a day on which it was in force (default: the one before)')
  .option('--to <version>', 'newer version, likewise (default: the one in force)')
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio diff conduct-2025.md conduct-2026.md', 'two files, clause by clause'],
    ['studio diff conduct', 'what the newest version of a work of the graph changed'],
    ['studio diff conduct --from 2025-01-01 --to 2026-07-01 --json', 'what applied on two days, as JSON Lines']
  ))
  .action(async (first: string, second: string | undefined, options: Options) => {
    if (second !== undefined) {
      if (options.from !== undefined || options.to !== undefined) throw new AppError('USAGE', '`--from` and `--to` name versions of a work, and two files are given')
      return await print(await ofFiles(first, second), options)
    }
    if (existsSync(first)) throw new AppError('USAGE', `\`${first}\` is a file: name the newer file too, or the id of a work`)
    await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async ({ studio }) => await print(await ofWork(studio.ports.reader, first, options), options))
  })

async function print (difference: VersionDifference, { json }: Options): Promise<void> {
  const out = output()
  if (json) for (const change of difference.changes) await out.line(JSON.stringify({ type: 'change', ...change }))
  else for (const line of diffLines(difference, styleOf(process.stdout), process.stdout.columns ?? 100)) await out.line(line)
  await out.flush()
}

/** Parses both files as versions of one work and compares them. */
async function ofFiles (older: string, newer: string): Promise<VersionDifference> {
  const config = loadConfig()
  const [{ findInputs }, { parsed }, { openParsers }, { compareAnalyses }] = await Promise.all([
    import('./input/inputs.js'), import('./input/parsed.js'), import('./input/parse-apart.js'), import('../services/norms/compared-analysis.js')
  ])
  const parsers = openParsers(config)
  const read = async (name: string) => {
    const one = await parsed(await findInputs([name]), parsers, { eachLine: false, work: 'compared', limit: config.STUDIO_MAX_DOCUMENT_BYTES }).next()
    if (one.done === true) throw new AppError('INPUT_NOT_FOUND', `\`${name}\` holds no document`)
    if (one.value.analysis === null) throw one.value.error
    return one.value.analysis
  }
  try {
    return compareAnalyses(await read(older), await read(newer))
  } finally {
    await parsers.close()
  }
}

/** A version by its id, or by a day on which it was in force. */
async function versionOf (reader: GraphReader, work: string, name: string): Promise<string> {
  const day = readDate(name)
  const found = day === null ? (await reader.expressionsById([name.includes('@') ? name : `${work}@${name}`]))[0] : await reader.expressionAsOf(work, day)
  if (found == null || found.work !== work) throw new AppError('NOT_FOUND', `\`${work}\` has no version \`${name}\``, { advice: 'give its id, `work@hash`, or a day on which it was in force' })
  return found.id
}

async function ofWork (reader: GraphReader, work: string, { from, to }: Options): Promise<VersionDifference> {
  const [versions = []] = await reader.expressionsOfWorks([work])
  const [found] = await reader.worksById([work])
  if (found == null) throw new AppError('NOT_FOUND', `no work has the id \`${work}\``, { advice: 'pass two files, or the id of a work that was ingested' })
  const newer = to === undefined ? found.currentExpression : await versionOf(reader, work, to)
  const at = versions.findIndex(({ id }) => id === newer)
  const before = versions[at + 1] ?? versions.find(({ id }) => id !== newer)
  const older = from === undefined ? before?.id : await versionOf(reader, work, from)
  if (older === undefined) throw new AppError('NOT_FOUND', `\`${work}\` has one version only`, { advice: 'ingest another one, or pass two files' })
  const difference = await reader.versionDifference(older, newer)
  if (difference === null) throw new AppError('NOT_FOUND', `\`${older}\` or \`${newer}\` is not published`)
  return difference
}
