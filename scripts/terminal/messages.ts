import { styleOf } from './style.js'
import { oneLine } from './printable.js'

/** What a command says while it works: to standard error, so that standard output holds results only. */
export interface Messages {
  /** What goes on; silent under `--quiet`. */
  info (text: string): void
  /** What the user should look at; never silent. */
  warn (text: string): void
}

/** Messages for one run of a command. */
export function messages (options: { quiet?: boolean | undefined }): Messages {
  const style = styleOf(process.stderr)
  const say = (text: string): void => { process.stderr.write(`${text}\n`) }
  return {
    info: text => { if (options.quiet !== true) say(style.dim(oneLine(text))) },
    warn: text => { say(`${style.yellow('warning')}: ${oneLine(text)}`) }
  }
}
