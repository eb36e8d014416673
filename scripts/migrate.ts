import { Command } from 'commander'
import { examples, jsonOption, quietOption } from './terminal/options.js'
import { withStudio } from './terminal/with-studio.js'

/** `studio migrate`: constraints and indexes of the graph, up to date. */
export const migrateCommand = (): Command => new Command('migrate')
  .description('Run the migrations of graph-schema/cypher that the database has not had yet. Every other verb does so too, at its start.')
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(['studio migrate', 'bring the schema up to date']))
  .action(async (options: { json: boolean, quiet: boolean }) => {
    await withStudio({ quiet: options.quiet, onInterrupt: 'finish' }, async ({ studio }) => {
      const { applied, present } = studio.migrations
      const lines = [...present.map(name => ({ name, status: 'PRESENT' })), ...applied.map(name => ({ name, status: 'APPLIED' }))]
      for (const { name, status } of lines) {
        process.stdout.write(options.json ? `${JSON.stringify({ type: 'migration', name, status })}\n` : `${status} ${name}\n`)
      }
    })
  })
