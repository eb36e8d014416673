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

/** True for a day of the calendar, written as ISO 8601 has it. */
const isDate = (given: string): boolean => /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) && new Date(given).toISOString().startsWith(given)

/** `--valid-from <date>`: the first day on which the documents apply. */
export const validFromOption = (): Option =>
  new Option('--valid-from <date>', 'first day on which this version applies, like 2025-07-01 (default: as the document says, if it does)')
    .argParser((given: string) => {
      if (!isDate(given)) throw new InvalidArgumentError('it must be a date like 2025-07-01')
      return given
    })
