import { loadConfig } from '../../services/config.js'
import type { Config } from '../../services/config.js'
import type { Studio } from '../../services/wiring.js'
import { interruption } from './interruption.js'
import { messages } from './messages.js'
import type { Messages } from './messages.js'

/** What a verb that needs the graph works with. */
export interface Session {
  readonly studio: Studio
  readonly config: Config
  readonly say: Messages
  /** Aborted at the first Ctrl-C. */
  readonly signal: AbortSignal
}

interface SessionOptions {
  quiet?: boolean | undefined
  /** `stop`: the first Ctrl-C ends the work where it stands (reading); `finish`: the work looks at the signal itself. */
  onInterrupt: 'stop' | 'finish'
}

/** Opens the program, runs the work, and gives everything back, however the work ends. */
export async function withStudio<T> (options: SessionOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const config = loadConfig()
  const say = messages(options)
  const { openStudio } = await import('../../services/wiring.js')
  const stop = interruption(() => { say.info('stopping; once more Ctrl-C ends at once') })
  const opening = openStudio(config, say.info)
  try {
    const studio = await stop.race(opening)
    const working = work({ studio, config, say, signal: stop.signal })
    return await (options.onInterrupt === 'stop' ? stop.race(working) : working)
  } finally {
    await opening.then(studio => studio.close(), () => undefined)
    stop.end()
  }
}
