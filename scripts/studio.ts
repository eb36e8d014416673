#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { EXIT } from '../services/errors.js'
import { PACKAGE_ROOT } from '../services/package-root.js'
import { configure } from './terminal/configure.js'
import { examples } from './terminal/options.js'
import { OutputClosed } from './terminal/output.js'
import { printError } from './terminal/print-error.js'
import { VERBS } from './verbs.js'

const version = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8')) as { version: string }).version

/** The program with all verbs by name, and the one that is asked for in full: only its file is loaded. */
async function program (asked: string | undefined): Promise<Command> {
  const root = new Command('studio')
    .description('Turn regulations into a verified graph of norms, and trace every finding to the exact clause.')
    .version(version(), '-V, --version', 'print the version')
    .usage('<verb> [options]')
    .addHelpText('after', examples(
      ['studio start', 'a demo: a private Neo4j, sample regulations, a page to query them'],
      ['studio parse regulation.md', 'what a regulation says, without a database'],
      ['studio ingest policies/', 'put a folder of regulations into the graph'],
      ['studio trace last', 'the exact clause behind the latest finding']
    ))
  for (const verb of VERBS) {
    root.addCommand(verb.name === asked ? (await verb.load()).summary(verb.summary) : new Command(verb.name).description(verb.summary))
  }
  return configure(root)
}

/** Runs one command line; every end of it becomes an exit code. */
async function main (args: readonly string[]): Promise<number> {
  let debug = false
  try {
    const { loadConfig, loadEnvFile } = await import('../services/config.js')
    loadEnvFile('.env')
    // A wrong variable must not keep help from being shown; the verb itself complains about it.
    try { debug = ['debug', 'trace'].includes(loadConfig().STUDIO_LOG_LEVEL) } catch { debug = false }
    const asked = args[0] === 'help' ? args[1] : args.find(arg => !arg.startsWith('-'))
    const root = await program(asked)
    if (args.length === 0) root.outputHelp()
    else await root.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? EXIT.ok)
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok
    // Commander has said what there is to say; help and version end with 0, all else is a wrong command line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return printError(error, debug)
  }
}

process.exitCode = await main(process.argv.slice(2))
