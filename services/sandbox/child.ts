// The process in which documents are read. It knows no secrets, holds nothing but the lexicon, and may be killed at any time.
import { createParser } from '../framers/create-parser.js'
import { loadLexicon } from '../load-lexicon.js'
import { readTools } from '../tools/read-tools.js'
import { endWithParent } from './end-with-parent.js'
import type { Answer, Order } from './messages.js'
import { toFailure } from './messages.js'

const answer = (message: Answer): void => { process.send?.(message) }

// Ctrl-C reaches the whole group of processes: whether this one ends is for the parent to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => { process.exit(0) })

endWithParent()

const parser = createParser(await loadLexicon(), process.argv[2] === '' ? null : process.argv[2] ?? null, readTools(process.argv[3]))
process.on('message', ({ id, input }: Order) => {
  parser.parse(input).then(
    analysis => { answer({ kind: 'analysis', id, json: JSON.stringify(analysis) }) }
  ).catch((error: unknown) => { answer({ kind: 'failure', id, failure: toFailure(error, input.source) }) })
})
answer({ kind: 'ready' })
