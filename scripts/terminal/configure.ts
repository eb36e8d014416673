import type { Command, OutputConfiguration } from 'commander'
import { styleOf } from './style.js'

/** `error: unknown option '--x'` of commander, in the form of all our errors. */
export const usageLines = (text: string): string => text.trim()
  .replace(/^error: /, 'error USAGE: ')
  .replace(/'([^']*)'/g, '`$1`')
  .replace(/\n?\(Did you mean (.*)\?\)/s, (_all, names: string) => `\n  advice: did you mean ${names}?`)
  .replace(/\.$/gm, '')

const output: OutputConfiguration = {
  outputError: (text, write) => {
    if (text.trim() !== '') write(`${styleOf(process.stderr).red(usageLines(text))}\n`)
  }
}

/** Gives a command and those below it our way with errors: a coded line, a suggestion, and no exit inside the library. */
export function configure (command: Command): Command {
  command.exitOverride().configureOutput(output).showSuggestionAfterError(true).showHelpAfterError('  advice: `--help` shows what can be given')
  for (const child of command.commands) configure(child)
  return command
}
