import { readDate } from '../../services/norms/read-date.js'
import { WORK_ID } from '../../services/norms/ids.js'
import { InvalidArgumentError, Option } from 'commander'

/** A whole number between two bounds, as the value of an option. */
export const whole = (min: number, max: number) => (given: string): number => {
  const value = Number(given)
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new InvalidArgumentError(`it must be a whole number from ${min} to ${max}`)
  }
  return value
}

/** `--json`: results as JSON Lines. A fresh option each time, as commander keeps state in it. */
export const jsonOption = (): Option => new Option('--json', 'print JSON Lines, one record a line').default(false)

/** `--quiet`: no progress on standard error. */
export const quietOption = (): Option => new Option('-q, --quiet', 'say nothing of progress; errors are still told').default(false)

export const limitOption = (): Option => new Option('-n, --limit <number>', 'most results to print').argParser(whole(1, 10_000)).default(20)

/** The examples at the end of a help page, each a command line and what it does. */
export const examples = (...lines: Array<[command: string, what: string]>): string =>
  `\nExamples:\n${lines.map(([command, what]) => `  # ${what}\n  $ ${command}`).join('\n')}\n`

/** `--work <id>` where it names the one document that is read. */
export const workOption = (): Option =>
  new Option('--work <id>', 'id of the work, for one document (default: from the front matter, the title or the file name)')
    .argParser((given: string) => {
      if (!WORK_ID.test(given)) throw new InvalidArgumentError('it must be of letters, digits and . _ : / - only')
      return given
    })

/** A day as people write it, as the value of an option. */
export const day = (given: string): string => {
  const date = readDate(given)
  if (date === null) throw new InvalidArgumentError('it must be a day: 2026-01-31')
  return date
}

/** `--valid-from <date>`: first day on which the version applies. */
export const validFromOption = (): Option =>
  new Option('--valid-from <date>', 'first day on which this version applies, for one document (default: as the document says)').argParser(day)
