import type { Previous } from '../norms/previous.js'
import type { Connection } from './connection.js'
import { findVersionBefore } from './queries/find-version-before.js'
import { listProvisions } from './queries/list-provisions.js'
import { normsReadBefore } from './queries/norms-read-before.js'
import { run } from './run.js'

/** More provisions than this are read anew: the message to the parser would be too large. */
const MAX_PROVISIONS = 50_000

/** What was found in the version before a document; null where there is none. */
export async function readPrevious (connection: Connection, { source, work = null }: { source: string, work?: string | null }, parserRules: string | null): Promise<Previous | null> {
  const [found] = await run(connection, findVersionBefore, { work, source, parserRules })
  if (found === undefined) return null
  const { id: expression, rules, text } = found
  const [[page], norms] = await Promise.all([
    run(connection, listProvisions, { expression, among: null, work: null, kinds: null, eId: null, parent: null, after: null, limit: MAX_PROVISIONS }),
    run(connection, normsReadBefore, { expression })
  ])
  if (page === undefined || page.total > MAX_PROVISIONS) return null
  const provisions = page.items.map(({ node: { eId, parent, kind, num, heading, start, end, ownEnd } }) => ({ eId, parent, kind, num, heading, start, end, ownEnd }))
  return { rules, text, provisions, norms: norms.map(({ norm: { revision, work, expression, provisionId, state, anchor, ...norm } }) => norm) }
}
