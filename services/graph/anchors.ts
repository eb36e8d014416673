import { AppError } from '../errors.js'
import type { AnchorCheck } from '../norms/anchor-check.js'
import type { AnchorQueue } from '../ports.js'
import type { Connection } from './connection.js'
import { pageParams, toPage } from './page.js'
import { anchorChecksById } from './queries/anchor-checks-by-id.js'
import { listAnchorChecks } from './queries/list-anchor-checks.js'
import { resolveAnchor } from './queries/resolve-anchor.js'
import { run } from './run.js'

const refused = (message: string, advice: string): AppError => new AppError('INPUT_INVALID', message, { advice })

/** The anchor that is accepted: the candidate with the number, or the proposed one. */
function accepted (check: AnchorCheck, candidate: number | null): string {
  const anchor = candidate === null ? check.after : check.candidates[candidate]
  if (anchor === null || anchor === undefined) throw refused(`the check \`${check.id}\` proposes no such anchor`, 'name one of its `candidates` by its number from 0, or decide REJECT')
  return JSON.stringify({ ...anchor, state: 'REPAIRED' })
}

/** Anchors that did not verify in a later version, and what people decide about them. */
export function createAnchors (connection: Connection): AnchorQueue {
  return {
    async anchorQueue (filter, page) {
      const params = { ...pageParams(page, ['', '']), work: filter.work ?? null, state: filter.state ?? null }
      return toPage(await run(connection, listAnchorChecks, params), page)
    },
    async resolveAnchor (id, decision, at, { candidate = null, note = null } = {}) {
      const [there] = await run(connection, anchorChecksById, { ids: [id] })
      if (there === undefined) throw new AppError('NOT_FOUND', `no check of an anchor has the id \`${id}\``, { advice: 'take the id from `anchorQueue`' })
      const isOpen = there.node.decision === null
      const after = isOpen && decision === 'ACCEPT' ? accepted(there.node, candidate) : null
      const [row] = isOpen ? await run(connection, resolveAnchor, { id, decision, at, note, after }) : [{ check: there.node }]
      const check = row?.check ?? there.node
      if (check.decision !== decision) throw refused(`${check.decision} was decided about \`${id}\` before`, 'what was decided stays; a new version is checked anew')
      return check
    }
  }
}
