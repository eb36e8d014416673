import { Command } from 'commander'
import { examples, jsonOption, limitOption, quietOption } from './terminal/options.js'
import { output } from './terminal/output.js'
import { upTo } from './terminal/pages.js'
import { shortened } from './terminal/printable.js'
import { styleOf } from './terminal/style.js'
import { withStudio } from './terminal/with-studio.js'

/** `studio search`: full-text search over provisions, norms and definitions. */
export const searchCommand = (): Command => new Command('search')
  .description('Search the words of provisions, norms and definitions. The words are plain text: no query syntax.')
  .argument('<words...>', 'what to look for')
  .addOption(limitOption())
  .addOption(jsonOption())
  .addOption(quietOption())
  .addHelpText('after', examples(
    ['studio search gift from a supplier', 'where gifts from suppliers are spoken of'],
    ['studio search "data breach" --json --limit 3', 'the three best hits as JSON Lines']
  ))
  .action(async (words: string[], options: { limit: number, json: boolean, quiet: boolean }) => {
    await withStudio({ quiet: options.quiet, onInterrupt: 'stop' }, async ({ studio, say }) => {
      const out = output()
      const style = styleOf(process.stdout)
      let printed = 0
      for await (const hit of upTo(options.limit, page => studio.ports.reader.search(words.join(' '), page))) {
        printed++
        await out.line(options.json
          ? JSON.stringify({ type: 'hit', ...hit })
          : `${style.cyan(hit.kind.padEnd(10))} ${style.bold(shortened(hit.label, 60))} ${style.dim(hit.id)}\n  ${shortened(hit.text, 160)}`)
      }
      await out.flush()
      if (printed === 0) say.info('nothing found')
    })
  })
