import type { Command, OutputConfiguration } from 'commander'
import { styleOf } from './style.js'

const HELP = 'advice: `--help` shows what can be given'

/** `error: unknown option '--x'` of commander, in the form of all our errors. */
export function usageLines (text: string): string {
  const error = text.trim()
    .replace(/^error: /, 'error USAGE: ')
    .replace(/'([^']*)'/g, '`$1`')
    .replace(/\.$/gm, '')
  const [message = '', suggestion] = error.split(/\n?\(Did you mean (.*)\?\)/s)
  return `${message.trim()}\n  ${suggestion === undefined ? HELP : `advice: did you mean ${suggestion}?`}`
}

const output: OutputConfiguration = {
  outputError: (text, write) => {
    const [first = '', ...rest] = usageLines(text).split('\n')
    write(`${[styleOf(process.stderr).red(first), ...rest].join('\n')}\n`)
  }
}

/** Gives a command and those below it our way with errors: a coded line, advice, and no exit inside the library. */
export function configure (command: Command): Command {
  command.exitOverride().configureOutput(output).showSuggestionAfterError(true)
  for (const child of command.commands) configure(child)
  return command
}
