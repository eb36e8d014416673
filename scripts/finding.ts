import { Command } from 'commander'
import { findingAddCommand } from './finding-add.js'
import { findingListCommand } from './finding-list.js'
import { examples } from './terminal/options.js'

/** `studio finding`: record findings, and list them. */
export const findingCommand = (): Command => new Command('finding')
  .description('Record findings about norms, and list them.')
  .addCommand(findingAddCommand())
  .addCommand(findingListCommand())
  .addHelpText('after', examples(
    ['studio finding add --work gdpr --eid art_33__para_1 --title "Breach told after 5 days"', 'record what was found about a clause'],
    ['studio finding list --state NOT_SATISFIED', 'what is open']
  ))
