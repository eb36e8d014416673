import { Command } from 'commander'
import { loadConfig } from '../services/config.js'
import type { LocalNeo4jStatus } from '../services/graph/local/status.js'
import { messages } from './terminal/messages.js'
import { examples, jsonOption, quietOption } from './terminal/options.js'

interface Options { quiet: boolean }

/** `studio db`: the private Neo4j as a thing of its own. */
export const dbCommand = (): Command => new Command('db')
  .description('Start, stop, dump and restore the private Neo4j, which runs where NEO4J_URI is not set.')
  .addCommand(verb('start', 'Start it, and leave it running until `studio db stop`.', start))
  .addCommand(verb('stop', 'Stop it, whoever uses it.', stop))
  .addCommand(verb('status', 'Tell whether it runs, and where.', status).addOption(jsonOption()))
  .addCommand(verb('dump', 'Write the whole database to a new file. A server that was to keep running is stopped for it and started again.', dump).argument('<file>', 'the dump to write'))
  .addCommand(verb('restore', 'Replace the whole database by a dump. Nothing changes until the dump has been loaded and checked.', restore).argument('<file>', 'the dump to read'))
  .addHelpText('after', examples(
    ['studio db start', 'keep Neo4j running, so that every verb answers at once'],
    ['studio db dump backup.dump', 'a backup'],
    ['studio db restore backup.dump', 'and back']
  ))

const verb = (name: string, description: string, action: (...given: never[]) => Promise<void>): Command => new Command(name)
  .description(description)
  .addOption(quietOption())
  .action(action as (...given: unknown[]) => Promise<void>)

/** The private server's module and its settings; refused where another Neo4j is configured. */
async function local () {
  const server = await import('../services/graph/local/index.js')
  return { server, settings: server.localSettings(loadConfig()) }
}

async function start (options: Options): Promise<void> {
  const { server, settings } = await local()
  const { uri, pid, started, release } = await server.acquireLocalNeo4j(settings, { keep: true, progress: messages(options).info })
  await release()
  process.stdout.write(`${started ? 'started' : 'running already'}: ${uri} (process ${pid})\n`)
}

async function stop (options: Options): Promise<void> {
  const { server, settings } = await local()
  const stopped = await server.stopLocalNeo4j(settings, messages(options).info)
  process.stdout.write(stopped ? 'stopped\n' : 'not running\n')
}

async function status (options: Options & { json: boolean }): Promise<void> {
  const { server, settings } = await local()
  const found = await server.localNeo4jStatus(settings)
  if (options.json) process.stdout.write(`${JSON.stringify({ type: 'database', ...found })}\n`)
  else for (const line of statusLines(found)) process.stdout.write(`${line}\n`)
}

function * statusLines (found: LocalNeo4jStatus): Generator<string> {
  yield found.running ? `running: ${found.uri ?? ''} (process ${found.pid ?? 'unknown'})` : 'not running'
  if (found.users.length > 0) yield `in use by process ${found.users.join(', ')}`
  if (found.keep) yield 'stays until `studio db stop`'
  yield `Neo4j ${found.version}, ${(found.dataBytes / 1e6).toFixed(1)} MB in ${found.dataFolder}`
}

async function dump (file: string, options: Options): Promise<void> {
  const { server, settings } = await local()
  await server.dumpLocalNeo4j(settings, file, messages(options).info)
  process.stdout.write(`dumped to ${file}\n`)
}

async function restore (file: string, options: Options): Promise<void> {
  const { server, settings } = await local()
  await server.restoreLocalNeo4j(settings, file, messages(options).info)
  process.stdout.write(`restored from ${file}\n`)
}
